package fr.retours.graph;

import fr.retours.model.term.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** Derives anew all that recaps share, a thousand nodes a transaction. */
final class SharedDerivation {
    private static final int AT_ONCE = 1000;

    private static final String IDS = "MATCH (n:<label>) RETURN n.id AS id ORDER BY id";

    /** A node without an id is none of ours. */
    private static final String NAMELESS = "MATCH (n:Person|Body|Event|Theme) WHERE n.id IS NULL DETACH DELETE n";

    private static final String FIRST_TELLINGS = """
            UNWIND $ids AS id
            MATCH (n:<label> {id: id})
            CALL (n) { MATCH (n)<-[t:NAMES|IMPLIES]-() RETURN t ORDER BY t.recap LIMIT 1 }
            RETURN n.id AS id, properties(t) AS telling""";

    private static final String TELL = """
            UNWIND $rows AS row
            MATCH (n:<label> {id: row.id})
            SET n = row.node""";

    private static final String FORGET_EVENTS = """
            UNWIND $ids AS id
            MATCH (e:Event {id: id})
            SET e = {id: id}""";

    private static final String UNNEST = """
            UNWIND $ids AS id
            MATCH (c:Collectivite {id: id})-[old:PART_OF]->()
            DELETE old""";

    private static final String NEST = """
            UNWIND $ids AS id
            MATCH (c:Collectivite {id: id})
            UNWIND c.part_of AS above_id
            MATCH (above:Collectivite {id: above_id})
            MERGE (c)-[:PART_OF]->(above)""";

    private static final String NAME_THEMES = """
            UNWIND $themes AS theme
            MATCH (t:Theme {id: theme.id})
            SET t = theme""";

    private final Neo4jConnection connection;

    SharedDerivation(Neo4jConnection connection) {
        this.connection = connection;
    }

    void all() {
        write("drop what is none of ours", tx -> tx.run(NAMELESS).consume());
        List.of("Person", "Body").forEach(this::tellAnew);
        forAll(
                "Event",
                label(SharedNodes.SWEEP, "Event", OwnedTie.RECOUNTS.name()),
                FORGET_EVENTS,
                SharedNodes.SETTLE_EVENTS);
        forAll("Person", SharedNodes.COUNT_EVENTS);
        forAll("Theme", label(SharedNodes.SWEEP, "Theme", OwnedTie.ABOUT.name()));
        write(
                "name the themes",
                tx -> tx.run(NAME_THEMES, Map.of("themes", themes())).consume());
        forAll("Collectivite", UNNEST, NEST);
    }

    private void write(String action, Consumer<TransactionContext> work) {
        connection.write(action, tx -> {
            DatasetMark.change(tx);
            work.accept(tx);
        });
    }

    private static List<Map<String, String>> themes() {
        return Arrays.stream(Theme.values())
                .map(theme -> Map.of("id", theme.id(), "label", theme.label()))
                .toList();
    }

    private void tellAnew(String label) {
        String sweep = label(SharedNodes.SWEEP, label, OwnedTie.NAMES + "|" + OwnedTie.IMPLIES);
        inParts(label, (tx, ids) -> {
            tx.run(sweep, Map.of("ids", ids)).consume();
            var rows = tx.run(label(FIRST_TELLINGS, label, ""), Map.of("ids", ids))
                    .list(row -> toldOnNode(
                            row.get("id").asString(), row.get("telling").asMap()));
            tx.run(label(TELL, label, ""), Map.of("rows", rows)).consume();
        });
    }

    private static Map<String, @Nullable Object> toldOnNode(String id, Map<String, Object> telling) {
        var node = new ParameterRow()
                .with(EntityTelling.onNode(telling))
                .with("id", id)
                .with("told_by", telling.get("recap"));
        return new ParameterRow().with("id", id).with("node", node.map()).map();
    }

    private void forAll(String label, String... statements) {
        inParts(
                label,
                (tx, ids) -> List.of(statements)
                        .forEach(statement ->
                                tx.run(statement, Map.of("ids", ids)).consume()));
    }

    private void inParts(String label, BiConsumer<TransactionContext, List<String>> work) {
        List<String> ids = connection.read(
                "list the nodes of label " + label,
                neo4j -> neo4j.run(label(IDS, label, ""))
                        .list(row -> row.get("id").asString()));
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = List.copyOf(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
            write("derive what recaps share", tx -> work.accept(tx, some));
        }
    }

    private static String label(String statement, String label, String type) {
        return statement.replace(CypherParts.LABEL, label).replace(CypherParts.TYPE, type);
    }
}
