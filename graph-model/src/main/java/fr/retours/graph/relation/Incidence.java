package fr.retours.graph.relation;

import fr.retours.graph.Facts;
import fr.retours.graph.Folded;
import fr.retours.graph.FullText;
import fr.retours.model.CollectiviteKind;
import fr.retours.model.RelationFilter;
import fr.retours.model.Slug;
import fr.retours.model.relation.JointTie;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationQuestion.Cooperation;
import fr.retours.model.relation.RelationQuestion.Partners;
import fr.retours.model.relation.RelationQuestion.People;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationQuestion.ThemeBodies;
import fr.retours.model.relation.RelationQuestion.ThemePeople;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/** Who meets whom at which event, by question. */
final class Incidence {
    private static final String NAMED = """
            CALL db.index.fulltext.queryNodes('names', $words) YIELD node AS o
            WITH o WHERE o:Person
            RETURN collect(o.id) AS people""";

    private static final String HOLDERS = """
            CALL db.index.fulltext.queryRelationships('functions', $words) YIELD relationship AS h
            WITH h WHERE NOT h.former<sure h>
            RETURN h.event AS event, collect(DISTINCT startNode(h).id) AS people""";

    private final SimpleQueryRunner neo4j;
    private final EventWeb web;
    private final WebSlice slice;
    private final Reader reader;

    /** Takes meetings, each once, the latest event of any two first. */
    @FunctionalInterface
    interface Reader {
        /**
         * Takes two that were at the same event.
         *
         * @param from {@link EventWeb#NOBODY} when the question itself says from whom
         * @param share what the event adds to Newman's weight; 0 where it is not between people at the same events
         * @param tie what two bodies did together; null for others
         */
        void meet(int from, int to, int event, double share, @Nullable JointTie tie);
    }

    private Incidence(SimpleQueryRunner neo4j, WebSlice slice, Reader reader) {
        this.neo4j = neo4j;
        this.web = slice.web();
        this.slice = slice;
        this.reader = reader;
    }

    /** Returns the part of the web that a question is asked of. */
    static WebSlice slice(SimpleQueryRunner neo4j, EventWeb web, RelationQuestion question, RelationFilter filter) {
        return switch (question) {
            case Companions one -> web.narrowedToOwnParts(neo4j, filter);
            case People one -> web.narrowedToOwnParts(neo4j, filter);
            case Spokespeople one -> web.narrowedToOwnParts(neo4j, filter);
            case ThemePeople one -> web.narrowedToOwnParts(neo4j, filter);
            case Partners one -> web.narrowed(neo4j, filter);
            case ThemeBodies one -> web.narrowed(neo4j, filter);
            case Cooperation one -> web.narrowed(neo4j, filter);
        };
    }

    /** Passes on all meetings that make up the answer to a question. */
    static void read(SimpleQueryRunner neo4j, WebSlice slice, RelationQuestion question, Reader reader) {
        new Incidence(neo4j, slice, reader).read(question);
    }

    private void read(RelationQuestion question) {
        switch (question) {
            case Companions one -> companions(web.number(one.person()), one.withStaff());
            case People one -> people(one);
            case Spokespeople one -> spokespeople(web.number(one.body()));
            case Partners one -> partners(web.number(one.body()), one.ties());
            case ThemePeople one ->
                slice.eventsAbout(one.theme()).stream().forEach(event -> people(event, anybody -> true));
            case ThemeBodies one ->
                slice.eventsAbout(one.theme()).stream()
                        .forEach(event -> slice.bodies(event).forEach(body -> meet(body, event)));
            case Cooperation one when one.around() != null -> around(one, web.number(one.around()));
            case Cooperation one -> pairs(one);
        }
    }

    private void meet(int to, int event) {
        reader.meet(EventWeb.NOBODY, to, event, 0, null);
    }

    /** Passes on those of these people who were at an event and had the parts asked for. */
    private void people(int event, IntPredicate among) {
        slice.people(event)
                .filter(among)
                .filter(one -> slice.hadOwnParts(one, event))
                .forEach(one -> meet(one, event));
    }

    private void companions(int person, boolean withStaff) {
        if (person == EventWeb.NOBODY) {
            return;
        }
        slice.events(person).stream().forEach(event -> {
            double share = 1.0 / (countPeople(event) - 1);
            slice.people(event)
                    .filter(other -> other != person && slice.hadOwnParts(other, event))
                    .filter(other -> withStaff || !isStaff(other, event))
                    .forEach(other -> reader.meet(EventWeb.NOBODY, other, event, share, null));
        });
    }

    /** Counts who was there, however sure: a higher bound must not make anybody's share larger. */
    private long countPeople(int event) {
        return slice.view()
                .howeverSure(event)
                .map(web.presences()::who)
                .filter(web.people()::get)
                .distinct()
                .count();
    }

    /** Returns whether somebody holds, by what is told of the event, a function at one of its organisers. */
    private boolean isStaff(int person, int event) {
        var functions = web.functions();
        return functions
                .at(event, person)
                .filter(tie -> functions.marks(tie) != EventWeb.FORMER && functions.what(tie) != EventWeb.NOBODY)
                .flatMap(tie -> web.presences().at(event, functions.what(tie)))
                .anyMatch(tie -> (web.presences().what(tie) & TieKinds.ORGANISING) != 0);
    }

    private void people(People asked) {
        if (isMere(asked.name()) || isMere(asked.function())) {
            return;
        }
        BitSet named = asked.name().isBlank() ? web.people() : named(asked.name());
        if (asked.function().isBlank()) {
            slice.events(named).stream().forEach(event -> people(event, named::get));
        } else {
            holders(asked.function())
                    .forEach((event, holders) -> people(event, one -> named.get(one) && holders.contains(one)));
        }
    }

    /** Returns whether words have no letter or digit, which nothing has. */
    private static boolean isMere(String words) {
        return !words.isBlank() && Slug.of(words).isEmpty();
    }

    private BitSet named(String name) {
        return neo4j
                .run(NAMED, Map.of("words", FullText.starting(Folded.words(name))))
                .single()
                .get("people")
                .asList(Value::asString)
                .stream()
                .mapToInt(web::numberOfEntity)
                .filter(one -> one != EventWeb.NOBODY)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Returns who held such a function, by event, the latest first. */
    private Map<Integer, Set<Integer>> holders(String function) {
        Map<Integer, Set<Integer>> holders = new TreeMap<>();
        var filter = slice.filter();
        neo4j.run(
                        Facts.of(filter).in(HOLDERS),
                        Map.of(
                                "words",
                                FullText.startingElided(Folded.words(function)),
                                "min_confidence",
                                filter.minConfidence()))
                .forEachRemaining(row -> {
                    int event = web.numberOfEvent(row.get("event").asString());
                    if (event >= 0 && slice.passing().get(event)) {
                        holders.put(event, Set.copyOf(row.get("people").asList(this::person)));
                    }
                });
        return holders;
    }

    private int person(Value id) {
        return web.numberOfEntity(id.asString());
    }

    private void spokespeople(int body) {
        if (body == EventWeb.NOBODY) {
            return;
        }
        BitSet mine = slice.standingFor(body);
        WebSlice.common(web.eventsOfFunctions().of(mine), slice.passing()).stream()
                .forEach(event -> people(event, one -> spokeFor(mine, one, event)));
    }

    private boolean spokeFor(BitSet bodies, int person, int event) {
        var functions = web.functions();
        return slice.view()
                .sure(functions, functions.at(event, person))
                .filter(tie -> functions.marks(tie) != EventWeb.FORMER)
                .anyMatch(tie -> functions.what(tie) != EventWeb.NOBODY && bodies.get(functions.what(tie)));
    }

    private void partners(int body, Set<JointTie> wanted) {
        if (body == EventWeb.NOBODY) {
            return;
        }
        BitSet mine = slice.standingFor(body);
        slice.events(mine).stream().forEach(event -> {
            int own = slice.kinds(mine, event);
            slice.bodies(event)
                    .filter(other -> !mine.get(other))
                    .forEach(other -> meet(EventWeb.NOBODY, other, event, own, slice.kinds(other, event), wanted));
        });
    }

    private void meet(int from, int to, int event, int own, int theirs, Set<JointTie> wanted) {
        JointTie tie = TieKinds.joint(own, theirs);
        if (wanted.isEmpty() || wanted.contains(tie)) {
            reader.meet(from, to, event, 0, tie);
        }
    }

    private void around(Cooperation asked, int middle) {
        if (middle == EventWeb.NOBODY) {
            return;
        }
        BitSet mine = slice.standingFor(middle);
        var territories = new Territories(asked.other());
        slice.events(mine).stream().forEach(event -> {
            int own = slice.kinds(mine, event);
            territories.kinds(event, mine).forEach((other, theirs) -> {
                if (other != middle) {
                    meet(middle, other, event, own, theirs, asked.ties());
                }
            });
        });
    }

    private void pairs(Cooperation asked) {
        boolean foreign = asked.other() == CollectiviteKind.FOREIGN;
        var territories = new Territories(asked.level());
        var others = foreign ? new Territories(asked.other()) : territories;
        slice.passing().stream().forEach(event -> {
            var there = territories.kinds(event, new BitSet());
            var opposite = foreign ? others.kinds(event, new BitSet()) : there;
            there.forEach((one, own) -> opposite.forEach((other, theirs) -> {
                if (foreign || isBefore(one, other)) {
                    meet(one, other, event, own, theirs, asked.ties());
                }
            }));
        });
    }

    private boolean isBefore(int one, int other) {
        return web.entity(one).id().value().compareTo(web.entity(other).id().value()) < 0;
    }

    /** The territories of a level; each stands for what lies in it when the filter says so. */
    private final class Territories {
        private final BitSet all;
        private final Map<Integer, int[]> standingFor = new HashMap<>();

        Territories(CollectiviteKind level) {
            this.all = web.territories(level);
        }

        /** Returns the kinds of ties to an event of each that was there, leaving out what some others did. */
        Map<Integer, Integer> kinds(int event, BitSet without) {
            Map<Integer, Integer> kinds = new HashMap<>();
            slice.view()
                    .presences(event)
                    .filter(tie -> !without.get(web.presences().who(tie)))
                    .forEach(tie -> standingFor(web.presences().who(tie))
                            .forEach(one -> kinds.merge(one, web.presences().what(tie), (a, b) -> a | b)));
            return kinds;
        }

        private IntStream standingFor(int body) {
            return Arrays.stream(standingFor.computeIfAbsent(body, this::found));
        }

        private int[] found(int body) {
            var around = slice.filter().rollUp() ? web.surroundings(body) : IntStream.of(body);
            return around.filter(all::get).toArray();
        }
    }
}
