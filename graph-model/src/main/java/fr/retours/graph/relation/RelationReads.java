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
    private static final String LIST = """
            WITH f, o, count(*) AS events, round(sum(share), 9) AS newman, min(e.start) AS first, max(e.start) AS last,
                 <ties>, collect(e) AS behind
            WHERE events >= $least
            WITH *, <weight> AS weight
            ORDER BY <order>events DESC, coalesce(f.folded_name, ''), f.id, o.folded_name, o.id
            WITH collect({f: f, o: o, events: events, newman: newman, first: first, last: last,
                          ties: {<tie names>}, behind: behind}) AS found
            WITH size(found) AS total, found[$offset..$end] AS page
            UNWIND range(0, CASE size(page) WHEN 0 THEN 0 ELSE size(page) - 1 END) AS i
            WITH total, i, page[i] AS row
            CALL (row) {
              UNWIND row.behind AS e
              WITH e ORDER BY e.start IS NULL, e.start DESC, e.id LIMIT $shown
              RETURN collect(e.id) AS shown
            }
            RETURN total, i, row.f.id AS from, row.f.name AS from_name, row.o.id AS to, row.o.name AS name,
                   row.o.aliases AS aliases, row.events AS events, row.newman AS newman, row.first AS first,
                   row.last AS last, row.ties AS ties, shown
            ORDER BY i""".replace(
                    "<ties>", ties(tie -> "sum(CASE tie WHEN '" + tie.slug() + "' THEN 1 ELSE 0 END) AS " + tie.slug()))
            .replace(
                    "<weight>",
                    Arrays.stream(JointTie.values())
                            .map(tie -> tie.weight() + " * " + tie.slug())
                            .collect(Collectors.joining(" + ")))
            .replace("<tie names>", ties(tie -> tie.slug() + ": " + tie.slug()));

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
                .then(LIST.replace("<order>", order(view.order())))
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

    private static String order(RelationOrder order) {
        return switch (order) {
            case COUNT -> "";
            case NEWMAN -> "newman DESC, ";
            case WEIGHT -> "weight DESC, ";
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
