package fr.retours.graph.relation;

import fr.retours.graph.FoldedNames;
import fr.retours.graph.FunctionHead;
import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSlice;
import fr.retours.graph.snapshot.TieKinds;
import fr.retours.graph.snapshot.column.NumberSets;
import fr.retours.model.id.Slug;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.NameChoice;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.BodyPairs;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationQuestion.Cooperation;
import fr.retours.model.relation.RelationQuestion.Organisations;
import fr.retours.model.relation.RelationQuestion.Partners;
import fr.retours.model.relation.RelationQuestion.People;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationQuestion.Territories;
import fr.retours.model.relation.RelationQuestion.ThemeBodies;
import fr.retours.model.relation.RelationQuestion.ThemePeople;
import fr.retours.model.term.CollectiviteKind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who meets whom at which event, by question. */
final class Incidence {
    private final GraphSnapshot snapshot;
    private final SnapshotSlice slice;
    private final Reader reader;

    /** Takes meetings, each once, the latest event of any two first. */
    @FunctionalInterface
    interface Reader {
        /**
         * Takes two that were at the same event.
         *
         * @param from {@link GraphSnapshot#NOBODY} when the question itself says from whom
         * @param share what the event adds to Newman's weight; 0 where it is neither between people at the same events nor between a pair
         * @param tie what two bodies did together; null for others
         */
        void meet(int from, int to, int event, double share, @Nullable JointTie tie);

        /**
         * Takes all at one event of whom a question asks for pairs, also where nobody is met. Called once for each event, before whoever
         * meets there.
         *
         * @param here those of whom the first of a pair may be
         * @param there those of whom the second may be
         */
        default void attend(Set<Integer> here, Set<Integer> there) {}
    }

    private Incidence(SnapshotSlice slice, Reader reader) {
        this.snapshot = slice.snapshot();
        this.slice = slice;
        this.reader = reader;
    }

    /** Returns the part of the snapshot that a question is asked of. */
    static SnapshotSlice slice(GraphSnapshot snapshot, RelationQuestion question, RelationFilter filter) {
        return switch (question) {
            case Companions one -> snapshot.narrowedToOwnParts(filter);
            case People one -> snapshot.narrowedToOwnParts(filter);
            case Spokespeople one -> snapshot.narrowedToOwnParts(filter);
            case ThemePeople one -> snapshot.narrowedToOwnParts(filter);
            case Partners one -> snapshot.narrowed(filter);
            case ThemeBodies one -> snapshot.narrowed(filter);
            case Organisations one -> snapshot.narrowed(filter);
            case Territories one -> snapshot.narrowed(filter);
            case Cooperation one -> snapshot.narrowed(filter);
            case BodyPairs one -> snapshot.narrowed(filter);
        };
    }

    /** Passes on all meetings that make up the answer to a question. */
    static void read(SnapshotSlice slice, RelationQuestion question, Reader reader) {
        new Incidence(slice, reader).read(question);
    }

    private void read(RelationQuestion question) {
        switch (question) {
            case Companions one -> companions(snapshot.number(one.person()), one.withStaff());
            case People one -> people(one);
            case Spokespeople one -> spokespeople(snapshot.number(one.body()));
            case Partners one -> partners(snapshot.number(one.body()), one.ties());
            case ThemePeople one ->
                slice.eventsAbout(one.theme()).stream().forEach(event -> people(event, anybody -> true));
            case ThemeBodies one ->
                slice.eventsAbout(one.theme()).stream()
                        .forEach(event -> slice.bodies(event).forEach(body -> meet(body, event)));
            case Organisations one ->
                bodies(named(one.names(), snapshot.entities().organisations()));
            case Territories one -> territories(one);
            case Cooperation one when one.around() != null -> around(one, snapshot.number(one.around()));
            case Cooperation one -> pairs(one);
            case BodyPairs one -> pairs(one);
        }
    }

    private void meet(int to, int event) {
        reader.meet(GraphSnapshot.NOBODY, to, event, 0, null);
    }

    /** Passes on those of these people who were at an event and had the parts asked for. */
    private void people(int event, IntPredicate among) {
        slice.people(event)
                .filter(among)
                .filter(one -> slice.hadOwnParts(one, event))
                .forEach(one -> meet(one, event));
    }

    private void companions(int person, boolean withStaff) {
        if (person == GraphSnapshot.NOBODY) {
            return;
        }
        slice.events(person).stream().forEach(event -> {
            double share = 1.0 / (countPeople(event) - 1);
            slice.people(event)
                    .filter(other -> other != person && slice.hadOwnParts(other, event))
                    .filter(other -> withStaff || !isStaff(other, event))
                    .forEach(other -> reader.meet(GraphSnapshot.NOBODY, other, event, share, null));
        });
    }

    /** Counts who was there, however sure: a higher bound must not make anybody's share larger. */
    private long countPeople(int event) {
        return slice.view()
                .howeverSure(event)
                .map(snapshot.presences()::who)
                .filter(snapshot.people()::get)
                .distinct()
                .count();
    }

    /** Returns whether somebody holds, by what is stated of the event, a function at one of its organisers. */
    private boolean isStaff(int person, int event) {
        var functions = snapshot.functions();
        return functions
                .at(event, person)
                .filter(tie -> functions.marks(tie) != GraphSnapshot.FORMER
                        && snapshot.post(tie).body() != GraphSnapshot.NOBODY)
                .flatMap(
                        tie -> snapshot.presences().at(event, snapshot.post(tie).body()))
                .anyMatch(tie -> (snapshot.presences().what(tie) & TieKinds.ORGANISING) != 0);
    }

    private void people(People asked) {
        if (Stream.of(asked.function(), asked.functionContains()).anyMatch(Incidence::isMere)) {
            return;
        }
        BitSet named = named(asked.names(), snapshot.people());
        if (asked.function().isBlank() && asked.functionContains().isBlank()) {
            slice.events(named).stream().forEach(event -> people(event, named::get));
        } else {
            holders(posts(asked))
                    .forEach((event, holders) -> people(event, one -> named.get(one) && holders.contains(one)));
        }
    }

    /** Returns those of these that have such a name. */
    private BitSet named(NameChoice names, BitSet all) {
        BitSet found = all;
        if (!names.words().isBlank()) {
            found = isMere(names.words())
                    ? new BitSet()
                    : NumberSets.common(found, snapshot.entities().named(FoldedNames.words(names.words())));
        }
        return names.initial().isEmpty()
                ? found
                : NumberSets.common(found, snapshot.entities().filing().under(names.initial()));
    }

    private void bodies(BitSet among) {
        slice.events(among).stream()
                .forEach(event -> slice.bodies(event).filter(among::get).forEach(body -> meet(body, event)));
    }

    private void territories(Territories asked) {
        var entities = snapshot.entities();
        BitSet all = named(
                asked.names(), asked.level() == null ? entities.territories() : entities.territories(asked.level()));
        if (asked.within() != null) {
            int whole = snapshot.number(asked.within());
            BitSet inside = whole == GraphSnapshot.NOBODY ? new BitSet() : entities.territory(whole);
            inside.clear(Math.max(0, whole));
            all = NumberSets.common(all, inside);
        }
        var places = new Places(all);
        slice.passing().stream().forEach(event -> places.at(event).forEach(territory -> meet(territory, event)));
    }

    /** Returns whether words have no letter or digit, which nothing has. */
    private static boolean isMere(String words) {
        return !words.isBlank() && Slug.of(words).isEmpty();
    }

    /** Returns the posts of such functions, of which at least something is asked. */
    private BitSet posts(People asked) {
        if (asked.function().isBlank()) {
            return snapshot.postsNaming(FoldedNames.words(asked.functionContains()));
        }
        BitSet headed = snapshot.postsHeaded(FunctionHead.of(asked.function()));
        return asked.functionContains().isBlank()
                ? headed
                : NumberSets.common(headed, snapshot.postsNaming(FoldedNames.words(asked.functionContains())));
    }

    /** Returns who held such a post, by event, the latest first. */
    private Map<Integer, Set<Integer>> holders(BitSet posts) {
        Map<Integer, Set<Integer>> holders = new TreeMap<>();
        var functions = snapshot.functions();
        slice.passing().stream().forEach(event -> {
            Set<Integer> there = slice.view()
                    .sure(functions, functions.at(event))
                    .filter(tie -> posts.get(functions.what(tie)) && functions.marks(tie) != GraphSnapshot.FORMER)
                    .mapToObj(functions::who)
                    .collect(Collectors.toSet());
            if (!there.isEmpty()) {
                holders.put(event, there);
            }
        });
        return holders;
    }

    private void spokespeople(int body) {
        if (body == GraphSnapshot.NOBODY) {
            return;
        }
        BitSet mine = slice.standingFor(body);
        NumberSets.common(snapshot.eventsOfFunctions().of(mine), slice.passing()).stream()
                .forEach(event -> people(event, one -> spokeFor(mine, one, event)));
    }

    private boolean spokeFor(BitSet bodies, int person, int event) {
        var functions = snapshot.functions();
        return slice.view()
                .sure(functions, functions.at(event, person))
                .filter(tie -> functions.marks(tie) != GraphSnapshot.FORMER)
                .anyMatch(tie -> snapshot.post(tie).body() != GraphSnapshot.NOBODY
                        && bodies.get(snapshot.post(tie).body()));
    }

    private void partners(int body, Set<JointTie> wanted) {
        if (body == GraphSnapshot.NOBODY) {
            return;
        }
        BitSet mine = slice.standingFor(body);
        slice.events(mine).stream().forEach(event -> {
            int own = slice.kinds(mine, event);
            slice.bodies(event)
                    .filter(other -> !mine.get(other))
                    .forEach(other ->
                            meet(GraphSnapshot.NOBODY, other, event, 0, own, slice.kinds(other, event), wanted));
        });
    }

    private void meet(int from, int to, int event, double share, int own, int theirs, Set<JointTie> wanted) {
        JointTie tie = TieKinds.joint(own, theirs);
        if (wanted.isEmpty() || wanted.contains(tie)) {
            reader.meet(from, to, event, share, tie);
        }
    }

    private void around(Cooperation asked, int middle) {
        if (middle == GraphSnapshot.NOBODY) {
            return;
        }
        BitSet mine = slice.standingFor(middle);
        var territories = new Places(asked.other());
        BitSet there = slice.events(mine);
        slice.passing().stream().forEach(event -> {
            var others = territories.kinds(event, mine);
            others.remove(middle);
            boolean present = there.get(event);
            reader.attend(present ? Set.of(middle) : Set.of(), others.keySet());
            if (present) {
                int own = slice.kinds(mine, event);
                double share = 1.0 / others.size();
                others.forEach((other, theirs) -> meet(middle, other, event, share, own, theirs, asked.ties()));
            }
        });
    }

    private void pairs(Cooperation asked) {
        boolean foreign = asked.other() == CollectiviteKind.FOREIGN;
        var territories = new Places(asked.level());
        var others = foreign ? new Places(asked.other()) : territories;
        slice.passing().stream().forEach(event -> {
            var there = territories.kinds(event, new BitSet());
            var opposite = foreign ? others.kinds(event, new BitSet()) : there;
            reader.attend(there.keySet(), opposite.keySet());
            double share = share(foreign ? there.size() + opposite.size() : there.size());
            there.forEach((one, own) -> opposite.forEach((other, theirs) -> {
                if (foreign || isBefore(one, other)) {
                    meet(one, other, event, share, own, theirs, asked.ties());
                }
            }));
        });
    }

    private void pairs(BodyPairs asked) {
        BitSet organisations = snapshot.entities().organisations();
        slice.passing().stream().forEach(event -> {
            Set<Integer> there = slice.bodies(event)
                    .filter(one -> !asked.organisationsOnly() || organisations.get(one))
                    .boxed()
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            reader.attend(there, there);
            double share = share(there.size());
            for (int one : there) {
                int own = slice.kinds(one, event);
                for (int other : there) {
                    if (isBefore(one, other)) {
                        meet(one, other, event, share, own, slice.kinds(other, event), asked.ties());
                    }
                }
            }
        });
    }

    /** Returns what an event adds to Newman's weight of each pair of those there. */
    private static double share(int there) {
        return there < 2 ? 0 : 1.0 / (there - 1);
    }

    private boolean isBefore(int one, int other) {
        return snapshot.entity(one)
                        .id()
                        .value()
                        .compareTo(snapshot.entity(other).id().value())
                < 0;
    }

    /** Some territories; each stands for what lies in it when the filter says so. */
    private final class Places {
        private final BitSet all;
        /** By body; null where it was not asked for. */
        private final int[] @Nullable [] standingFor;

        Places(CollectiviteKind level) {
            this(snapshot.entities().territories(level));
        }

        Places(BitSet all) {
            this.all = all;
            this.standingFor = new int[snapshot.entities().size()][];
        }

        /** Returns which of them were at an event, each once. */
        IntStream at(int event) {
            IntStream bodies = slice.bodies(event);
            return slice.filter().rollUp() ? bodies.flatMap(this::standingFor).distinct() : bodies.filter(all::get);
        }

        /** Returns the kinds of ties to an event of each that was there, leaving out what some others did. */
        Map<Integer, Integer> kinds(int event, BitSet without) {
            Map<Integer, Integer> kinds = new HashMap<>();
            slice.view()
                    .presences(event)
                    .filter(tie -> !without.get(snapshot.presences().who(tie)))
                    .forEach(tie -> standingFor(snapshot.presences().who(tie))
                            .forEach(
                                    one -> kinds.merge(one, snapshot.presences().what(tie), (a, b) -> a | b)));
            return kinds;
        }

        private IntStream standingFor(int body) {
            int[] known = standingFor[body];
            if (known == null) {
                var around = slice.filter().rollUp() ? snapshot.entities().surroundings(body) : IntStream.of(body);
                known = around.filter(all::get).toArray();
                standingFor[body] = known;
            }
            return Arrays.stream(known);
        }
    }
}
