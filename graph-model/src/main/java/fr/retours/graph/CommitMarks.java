package fr.retours.graph;

import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;

/**
 * Lets a reader notice that a commit fell into its reading: Neo4j shows a commit piece by piece to whoever reads meanwhile.
 * A writer counts each commit twice on a node of its own, when it is about to begin and once it is over, each time in a
 * transaction of its own, since only what is committed is seen.
 *
 * @param begun commits that were about to begin
 * @param ended commits that are over; fewer while one is under way, or after a writer was killed in one
 */
record CommitMarks(long begun, long ended) {
    /** Before the first commit. */
    static final CommitMarks NONE = new CommitMarks(0, 0);
    /** The label of the one node; its id says nothing. */
    static final String LABEL = "Commits";

    /** The lock comes first: Neo4j reads the former number before it locks the node for the new one. */
    private static final String COUNT = """
            MERGE (c:Commits {id: 'commits'})
            SET c.lock = true
            WITH c
            SET c.begun = coalesce(c.begun, 0) + $begun, c.ended = coalesce(c.ended, 0) + $ended
            REMOVE c.lock""";

    private static final String CLOSE = """
            MERGE (c:Commits {id: 'commits'})
            SET c.begun = coalesce(c.begun, 0), c.ended = coalesce(c.begun, 0)""";

    private static final String READ = "MATCH (c:Commits) RETURN c.begun AS begun, c.ended AS ended LIMIT 1";

    /** Counts that a commit is about to begin. */
    static void begin(Neo4jConnection connection) {
        connection.write("announce a commit", tx -> count(tx, 1, 0));
    }

    /** Counts that commits are over. */
    static void end(Neo4jConnection connection, int commits) {
        connection.write("note the end of a commit", tx -> count(tx, 0, commits));
    }

    /** Counts a change that no reader must be kept from seeing by halves. */
    static void note(Neo4jConnection connection) {
        connection.write("note a change", tx -> count(tx, 1, 1));
    }

    /** Takes every commit for ended: a killed writer leaves one that never ends. Numbers never come back. */
    static void close(TransactionContext tx) {
        tx.run(CLOSE).consume();
    }

    static CommitMarks read(SimpleQueryRunner neo4j) {
        return neo4j.run(READ).stream()
                .map(row -> new CommitMarks(
                        row.get("begun").asLong(), row.get("ended").asLong()))
                .findFirst()
                .orElse(NONE);
    }

    boolean isCalm() {
        return begun == ended;
    }

    private static void count(TransactionContext tx, int begun, int ended) {
        tx.run(COUNT, Map.of("begun", begun, "ended", ended)).consume();
    }
}
