package fr.retours.graph.relation;

import fr.retours.graph.EventRow;
import fr.retours.model.CollectiviteId;
import fr.retours.model.EntityId;
import fr.retours.model.Page;
import fr.retours.model.RelationFilter;
import fr.retours.model.Slug;
import fr.retours.model.Theme;
import fr.retours.model.Window;
import fr.retours.model.relation.EntityRef;
import fr.retours.model.relation.JointTie;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.People;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.Strength;
import fr.retours.model.relation.YearCount;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** What can be asked of any question: the list of its relationships, and their numbers by year. */
final class RelationReads {
    /** Names, and days of events, are read only where the strength alone does not tell who is shown. */
    private static final String LIST = """
            WITH f, o, count(*) AS events, <sums>collect(e) AS behind
            WHERE events >= $least
            WITH *, <weight> AS weight, <newman> AS newman
            WITH *, <rank> AS rank ORDER BY rank DESC
            WITH collect({f: f, o: o, rank: rank, events: events, newman: newman, ties: <ties>, behind: behind}) AS found
            WITH found, size(found) AS total, CASE WHEN size(found) < $end THEN size(found) ELSE $end END AS end
            WITH found, total, found[end - 1].rank AS last
            UNWIND CASE total WHEN 0 THEN [null] ELSE [row IN found WHERE row.rank >= last] END AS row
            WITH total, row
            ORDER BY row.rank DESC, row.events DESC, coalesce(row.f.folded_name, ''), row.f.id, row.o.folded_name, row.o.id
            WITH total, collect(row)[$offset..$end] AS page
            UNWIND range(0, CASE size(page) WHEN 0 THEN 0 ELSE size(page) - 1 END) AS i
            WITH total, i, page[i] AS row
            CALL (row) {
              UNWIND row.behind AS e
              WITH e, e.start AS start ORDER BY start IS NULL, start DESC, e.id
              RETURN collect(e.id)[..$shown] AS shown, min(start) AS first, max(start) AS last
            }
            RETURN total, i, row.f.id AS from, row.f.name AS from_name, row.o.id AS to, row.o.name AS name,
                   row.o.aliases AS aliases, row.events AS events, row.newman AS newman, first, last,
                   row.ties AS ties, shown
            ORDER BY i""";

    private static final String PLAIN = LIST.replace("<sums>", "")
            .replace("<weight>", "0")
            .replace("<newman>", "null")
            .replace("<ties>", "null");

    private static final String OF_COMPANIONS = LIST.replace("<sums>", "round(sum(share), 9) AS shares, ")
            .replace("<weight>", "0")
            .replace("<newman>", "shares")
            .replace("<ties>", "null");

    private static final String OF_BODIES = LIST.replace(
                    "<sums>",
                    ties(tie -> "sum(CASE tie WHEN '" + tie.slug() + "' THEN 1 ELSE 0 END) AS " + tie.slug()) + ", ")
            .replace(
                    "<weight>",
                    Arrays.stream(JointTie.values())
                            .map(tie -> tie.weight() + " * " + tie.slug())
                            .collect(Collectors.joining(" + ")))
            .replace("<newman>", "null")
            .replace("<ties>", "{" + ties(tie -> tie.slug() + ": " + tie.slug()) + "}");

    private static final String SERIES = """
            WITH e.start.year AS year, e, f.id AS from, o.id AS to
            RETURN year, count(DISTINCT e) AS events, count(DISTINCT [from, to]) AS relations, count(*) AS ties
            ORDER BY year IS NULL, year""";

    private RelationReads() {}

    /** Lists relationships; an offset and limit beyond those of a window are for comparing. */
    static Page<Relation> list(
            TransactionContext tx, RelationQuestion question, RelationFilter filter, RelationView view, Window window) {
        var rows = rows(tx, question, filter, view, window.offset(), window.limit());
        return new Page<>(read(tx, question, filter, rows.items()), rows.total());
    }

    static List<YearCount> series(TransactionContext tx, RelationQuestion question, RelationFilter filter) {
        if (findsNobody(question)) {
            return List.of();
        }
        return Incidence.of(question, new Slice(filter)).then(SERIES).run(tx).list(RelationReads::year);
    }

    /** Reads one stretch of the list, without the events behind each. */
    static Page<Record> rows(
            TransactionContext tx,
            RelationQuestion question,
            RelationFilter filter,
            RelationView view,
            int offset,
            int limit) {
        if (findsNobody(question)) {
            return new Page<>(List.of(), 0);
        }
        var rows = Incidence.of(question, new Slice(filter))
                .then(list(question).replace("<rank>", rank(view.order())))
                .with("least", view.minEvents())
                .with("shown", view.shown())
                .with("offset", offset)
                .with("end", (long) offset + limit)
                .run(tx)
                .list();
        long total = rows.getFirst().get("total").asLong();
        return new Page<>(rows.stream().filter(row -> !row.get("to").isNull()).toList(), total);
    }

    /** Adds to rows the events behind each. */
    static List<Relation> read(
            TransactionContext tx, RelationQuestion question, RelationFilter filter, List<Record> rows) {
        var events = new SharedEvents(tx, new Slice(filter));
        List<Theme> themes = themes(question);
        for (Record row : rows) {
            var ends = ends(question, row);
            ends.subList(0, ends.size() - 1).forEach(one -> events.wantWhole(one, shown(row)));
            if (question instanceof RelationQuestion.Cooperation) {
                events.wantWhole(ends.getLast(), shown(row));
            } else {
                events.want(List.of(ends.getLast()), shown(row));
            }
            events.wantThemes(themes, shown(row));
        }
        events.read();
        return rows.stream().map(row -> relation(question, row, themes, events)).toList();
    }

    private static Relation relation(RelationQuestion question, Record row, List<Theme> themes, SharedEvents events) {
        var ends = ends(question, row);
        var behind = shown(row).stream()
                .map(event -> events.event(event, ends, themes))
                .toList();
        return new Relation(
                from(row),
                new EntityRef(
                        EntityId.of(row.get("to").asString()), row.get("name").asString()),
                row.get("aliases").isNull() ? List.of() : row.get("aliases").asList(Value::asString),
                strength(question, row),
                EventRow.day(row.get("first")),
                EventRow.day(row.get("last")),
                new Page<>(behind, row.get("events").asLong()));
    }

    private static @Nullable EntityRef from(Record row) {
        return row.get("from").isNull()
                ? null
                : new EntityRef(
                        new CollectiviteId(row.get("from").asString()),
                        row.get("from_name").asString());
    }

    private static Strength strength(RelationQuestion question, Record row) {
        boolean ofBodies =
                question instanceof RelationQuestion.Partners || question instanceof RelationQuestion.Cooperation;
        Map<JointTie, Long> ties = new EnumMap<>(JointTie.class);
        if (ofBodies) {
            for (JointTie tie : JointTie.values()) {
                long count = row.get("ties").get(tie.slug()).asLong();
                if (count > 0) {
                    ties.put(tie, count);
                }
            }
        }
        Double newman = question instanceof RelationQuestion.Companions
                ? row.get("newman").asDouble()
                : null;
        return new Strength(row.get("events").asLong(), newman, ties);
    }

    /** Returns whom each event behind a relationship must show: both its ends, where the question has two. */
    private static List<EntityId> ends(RelationQuestion question, Record row) {
        List<EntityId> ends = new ArrayList<>();
        switch (question) {
            case RelationQuestion.Companions one -> ends.add(one.person());
            case RelationQuestion.Partners one -> ends.add(one.body());
            case RelationQuestion.Cooperation one ->
                ends.add(EntityId.of(row.get("from").asString()));
            case RelationQuestion.Spokespeople one -> {}
            case RelationQuestion.People one -> {}
            case RelationQuestion.ThemePeople one -> {}
            case RelationQuestion.ThemeBodies one -> {}
        }
        ends.add(EntityId.of(row.get("to").asString()));
        return ends;
    }

    private static List<Theme> themes(RelationQuestion question) {
        return switch (question) {
            case RelationQuestion.ThemePeople one -> List.of(one.theme());
            case RelationQuestion.ThemeBodies one -> List.of(one.theme());
            case RelationQuestion.Companions one -> List.of();
            case RelationQuestion.Partners one -> List.of();
            case RelationQuestion.Cooperation one -> List.of();
            case RelationQuestion.Spokespeople one -> List.of();
            case RelationQuestion.People one -> List.of();
        };
    }

    private static List<String> shown(Record row) {
        return row.get("shown").asList(Value::asString);
    }

    /** Returns whether the question has words without a letter or digit, which nothing has. */
    private static boolean findsNobody(RelationQuestion question) {
        return question instanceof People asked && (isMere(asked.name()) || isMere(asked.function()));
    }

    private static boolean isMere(String words) {
        return !words.isBlank() && Slug.of(words).isEmpty();
    }

    private static String list(RelationQuestion question) {
        return switch (question) {
            case RelationQuestion.Companions one -> OF_COMPANIONS;
            case RelationQuestion.Partners one -> OF_BODIES;
            case RelationQuestion.Cooperation one -> OF_BODIES;
            case RelationQuestion.Spokespeople one -> PLAIN;
            case RelationQuestion.People one -> PLAIN;
            case RelationQuestion.ThemePeople one -> PLAIN;
            case RelationQuestion.ThemeBodies one -> PLAIN;
        };
    }

    private static String rank(RelationOrder order) {
        return switch (order) {
            case COUNT -> "events";
            case NEWMAN -> "coalesce(newman, 0)";
            case WEIGHT -> "weight";
        };
    }

    private static String ties(Function<JointTie, String> text) {
        return Arrays.stream(JointTie.values()).map(text).collect(Collectors.joining(", "));
    }

    private static YearCount year(Record row) {
        Value year = row.get("year");
        return new YearCount(
                year.isNull() ? null : Year.of(year.asInt()),
                row.get("events").asLong(),
                row.get("relations").asLong(),
                row.get("ties").asLong());
    }
}
