package fr.retours.graph;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/** The statements that create constraints and indexes; each does nothing where its object is there already. */
final class GraphSchema {
    /** The full-text index over folded names. */
    static final String NAMES_INDEX = "names";
    /** The full-text index over functions held. */
    static final String FUNCTIONS_INDEX = "functions";

    private static final String HELD_EVENT_INDEX = "held_event";

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
    private static final String HELD_AT =
            "CREATE INDEX " + HELD_EVENT_INDEX + " IF NOT EXISTS FOR ()-[x:HELD]-() ON (x.event)";

    /** A graph of an earlier version counted its commits on a node of its own. */
    static final String DROP_MARKS = "MATCH (c:Commits) DETACH DELETE c";

    private static final String INDEXES = """
            SHOW INDEXES YIELD name, state, owningConstraint
            RETURN name, state = 'ONLINE' AS ready, owningConstraint IS NOT NULL AS owned""";

    private GraphSchema() {}

    /**
     * What there is of the schema.
     *
     * @param present the names of indexes, those of constraints among them
     * @param orphans indexes that were made for a constraint which never came to be: Neo4j keeps them when it is killed before
     *     the transaction that makes the constraint ends, and then refuses to make it again
     * @param ready whether every index can be used
     */
    record Existing(Set<String> present, Set<String> orphans, boolean ready) {
        /** Returns the statements that create what is not there; to plan and run them all takes a new server a second. */
        List<String> missing() {
            return missing(statements());
        }

        /** Returns those of them without which nothing can be written. */
        List<String> missingConstraints() {
            return missing(constraints());
        }

        private List<String> missing(Map<String, String> wanted) {
            return wanted.entrySet().stream()
                    .filter(one -> !present.contains(one.getKey()) || orphans.contains(one.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    static Existing existing(SimpleQueryRunner neo4j) {
        Set<String> constraints = LABELS.stream().map(GraphSchema::constraintOf).collect(Collectors.toSet());
        Set<String> present = new HashSet<>();
        Set<String> orphans = new HashSet<>();
        boolean ready = true;
        for (Record row : neo4j.run(INDEXES).list()) {
            String name = row.get("name").asString();
            present.add(name);
            if (constraints.contains(name) && !row.get("owned").asBoolean()) {
                orphans.add(name);
            }
            ready &= row.get("ready").asBoolean();
        }
        return new Existing(Set.copyOf(present), Set.copyOf(orphans), ready);
    }

    /** Returns the statements by the name of what they create. */
    static Map<String, String> statements() {
        Map<String, String> statements = constraints();
        for (OwnedTie tie : OwnedTie.values()) {
            statements.put(recapIndexOf(tie), recapIndex(tie));
        }
        statements.put(NAMES_INDEX, NAMES);
        statements.put(FUNCTIONS_INDEX, FUNCTIONS);
        statements.put(HELD_EVENT_INDEX, HELD_AT);
        return statements;
    }

    private static Map<String, String> constraints() {
        Map<String, String> statements = new LinkedHashMap<>();
        LABELS.forEach(label -> statements.put(constraintOf(label), uniqueId(label)));
        return statements;
    }

    /** Returns the statement that drops an orphan. */
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
    private static String recapIndex(OwnedTie tie) {
        return "CREATE INDEX " + recapIndexOf(tie) + " IF NOT EXISTS FOR ()-[x:" + tie + "]-() ON (x.recap)";
    }

    private static String recapIndexOf(OwnedTie tie) {
        return tie.name().toLowerCase(Locale.ROOT) + "_recap";
    }
}
