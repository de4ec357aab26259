package fr.retours.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.SimpleQueryRunner;

/** The statements that create constraints and indexes; each does nothing where its object is there already. */
final class GraphSchema {
    /** The full-text index over folded names. */
    static final String NAMES_INDEX = "names";
    /** The full-text index over functions held. */
    static final String FUNCTIONS_INDEX = "functions";

    private static final List<String> LABELS =
            List.of("Recap", "Event", "Person", "Body", "Collectivite", "Organisation", "Theme", "Dataset");

    /** Names are stored folded, so words are all that is between blanks. */
    private static final String NAMES = """
            CREATE FULLTEXT INDEX %s IF NOT EXISTS
            FOR (n:Person|Organisation|Collectivite|Event) ON EACH [n.folded]
            OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}""".formatted(NAMES_INDEX);

    private static final String FUNCTIONS = """
            CREATE FULLTEXT INDEX %s IF NOT EXISTS
            FOR ()-[x:HELD]-() ON EACH [x.function]
            OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}""".formatted(FUNCTIONS_INDEX);

    /** Finds the functions held at an event; whoever is at thousands of events holds as many. */
    private static final String HELD_AT = "CREATE INDEX held_event IF NOT EXISTS FOR ()-[x:HELD]-() ON (x.event)";

    /** A graph of an earlier version counted its commits on a node of its own. */
    static final String DROP_MARKS = "MATCH (c:Commits) DETACH DELETE c";

    private static final String ORPHANS = """
            SHOW INDEXES YIELD name, owningConstraint
            WHERE name IN $constraints AND owningConstraint IS NULL
            RETURN name""";

    private GraphSchema() {}

    static List<String> statements() {
        var constraints = LABELS.stream().map(GraphSchema::uniqueId);
        var recaps = Arrays.stream(Tie.values()).map(GraphSchema::recapIndex);
        return Stream.of(constraints, recaps, Stream.of(NAMES, FUNCTIONS, HELD_AT))
                .flatMap(all -> all)
                .toList();
    }

    /**
     * Lists indexes that were made for a constraint which never came to be: Neo4j keeps them when it is killed before the
     * transaction that makes the constraint ends, and then refuses to make it again.
     */
    static List<String> orphans(SimpleQueryRunner neo4j) {
        return neo4j
                .run(
                        ORPHANS,
                        Map.of(
                                "constraints",
                                LABELS.stream().map(GraphSchema::constraintOf).toList()))
                .stream()
                .map(row -> row.get("name").asString())
                .toList();
    }

    /** Returns the statement that drops an index of {@link #orphans}. */
    static String drop(String index) {
        return "DROP INDEX " + index + " IF EXISTS";
    }

    private static String constraintOf(String label) {
        return label.toLowerCase(Locale.ROOT) + "_id";
    }

    private static String uniqueId(String label) {
        return "CREATE CONSTRAINT " + constraintOf(label) + " IF NOT EXISTS FOR (n:" + label
                + ") REQUIRE n.id IS UNIQUE";
    }

    /** Finds all that one recap says without going through its node, which may be lost. */
    private static String recapIndex(Tie tie) {
        return "CREATE INDEX " + tie.name().toLowerCase(Locale.ROOT) + "_recap IF NOT EXISTS FOR ()-[x:" + tie
                + "]-() ON (x.recap)";
    }
}
