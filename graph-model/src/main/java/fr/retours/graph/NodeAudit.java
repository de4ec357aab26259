package fr.retours.graph;

import fr.retours.model.id.RecapId;
import fr.retours.model.port.StoreFlaw;
import fr.retours.model.port.StoreFlaw.Aspect;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DatePrecision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Compares what recaps share with what they tell of it: people, bodies and events have the properties that the first
 * recap by id tells, territories lie in what their property says, and nothing stands there that no recap tells.
 */
final class NodeAudit {
    private static final String ENTITIES = """
            MATCH (n:<label>)
            CALL (n) {
              OPTIONAL MATCH (n)<-[t:NAMES|IMPLIES]-()
              WITH t ORDER BY t.recap LIMIT 1
              RETURN properties(t) AS telling
            }
            RETURN n.id AS id, properties(n) AS node, telling,
                   COUNT { MATCH (n)-[:TOOK_PART]->(e:Event) RETURN DISTINCT e } AS events""";

    private static final String EVENTS = """
            MATCH (e:Event)
            CALL (e) {
              OPTIONAL MATCH (e)<-[t:RECOUNTS]-()
              WITH t ORDER BY t.recap
              RETURN collect(properties(t)) AS reported
            }
            RETURN e.id AS id, properties(e) AS node, reported""";

    private static final String THEMES = """
            MATCH (t:Theme)
            RETURN t.id AS id, properties(t) AS node, EXISTS { (t)<-[:ABOUT]-() } AS reported""";

    private static final String NESTING = """
            MATCH (c:Collectivite)
            WITH c, size(c.part_of) AS wanted, COUNT { (c)-[:PART_OF]->() } AS held,
                 COUNT { MATCH (c)-[:PART_OF]->(above) WHERE above.id IN c.part_of } AS right
            WHERE wanted <> held OR wanted <> right
            MATCH (c)<-[t:NAMES|IMPLIES]-()
            RETURN c.id AS id, min(t.recap) AS recap""";

    private static final List<String> DATE = List.of("start", "end", "date", "precision");

    private static final List<List<String>> TOLD_TOGETHER =
            List.of(List.of("place", "collectivite"), List.of("venue"), List.of("attendance", "attendance_qualifier"));

    /** Days go before a vaguer date, whichever recap tells it. */
    private static final Comparator<Map<String, Object>> EXACT_DATE_FIRST =
            Comparator.comparing(reported -> !DatePrecision.DAY.slug().equals(reported.get("precision")));

    private final SimpleQueryRunner neo4j;
    private final List<StoreFlaw> flaws = new ArrayList<>();

    NodeAudit(SimpleQueryRunner neo4j) {
        this.neo4j = neo4j;
    }

    List<StoreFlaw> all() {
        neo4j.run(ENTITIES.replace(CypherParts.LABEL, "Person")).forEachRemaining(row -> entity(row, Aspect.PERSON));
        neo4j.run(ENTITIES.replace(CypherParts.LABEL, "Body")).forEachRemaining(row -> entity(row, Aspect.BODY));
        neo4j.run(EVENTS).forEachRemaining(this::event);
        neo4j.run(THEMES).forEachRemaining(this::theme);
        neo4j.run(NESTING)
                .forEachRemaining(row -> flaws.add(new StoreFlaw(
                        new RecapId(row.get("recap").asString()),
                        Aspect.TERRITORY,
                        row.get("id").asString())));
        return List.copyOf(flaws);
    }

    private void entity(Record row, Aspect aspect) {
        if (row.get("telling").isNull()) {
            orphan(row);
            return;
        }
        Map<String, Object> telling = StoredTie.plain(row.get("telling").asMap());
        String recap = String.valueOf(telling.get("recap"));
        Map<String, @Nullable Object> expected = new HashMap<>(EntityTelling.onNode(telling));
        expected.put("id", row.get("id").asString());
        expected.put("told_by", recap);
        if (aspect == Aspect.PERSON) {
            expected.put("events", row.get("events").asLong());
        }
        compare(row, recap, aspect, expected);
    }

    private void event(Record row) {
        List<Map<String, Object>> reported = row.get("reported").asList(one -> StoredTie.plain(one.asMap()));
        if (reported.isEmpty()) {
            orphan(row);
            return;
        }
        Map<String, Object> first = reported.getFirst();
        Map<String, @Nullable Object> expected = new HashMap<>();
        expected.put("id", row.get("id").asString());
        List.of("title", "folded", "kind").forEach(key -> expected.put(key, first.get(key)));
        expected.putAll(firstTold(DATE, reported.stream().sorted(EXACT_DATE_FIRST)));
        TOLD_TOGETHER.forEach(keys -> expected.putAll(firstTold(keys, reported.stream())));
        compare(row, String.valueOf(first.get("recap")), Aspect.EVENT, expected);
    }

    /** Returns what the first telling that has these properties says of them. */
    private static Map<String, @Nullable Object> firstTold(List<String> keys, Stream<Map<String, Object>> tellings) {
        Map<String, @Nullable Object> shown = new HashMap<>();
        tellings.filter(one -> one.containsKey(keys.getFirst()))
                .findFirst()
                .ifPresent(one -> keys.forEach(key -> shown.put(key, one.get(key))));
        return shown;
    }

    private void theme(Record row) {
        String id = row.get("id").asString();
        Optional<Theme> theme =
                Arrays.stream(Theme.values()).filter(one -> one.id().equals(id)).findFirst();
        boolean sound = row.get("reported").asBoolean()
                && theme.isPresent()
                && StoredTie.plain(row.get("node").asMap())
                        .equals(Map.of("id", id, "label", theme.get().label()));
        if (!sound) {
            orphan(row);
        }
    }

    private void compare(Record row, String recap, Aspect aspect, Map<String, @Nullable Object> expected) {
        if (!StoredTie.plain(expected).equals(StoredTie.plain(row.get("node").asMap()))) {
            flaws.add(new StoreFlaw(new RecapId(recap), aspect, row.get("id").asString()));
        }
    }

    private void orphan(Record row) {
        flaws.add(new StoreFlaw(null, Aspect.ORPHAN, row.get("id").asString("")));
    }
}
