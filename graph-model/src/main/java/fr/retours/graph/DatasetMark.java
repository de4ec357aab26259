package fr.retours.graph;

import fr.retours.model.port.DatasetState;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;

/**
 * What the one node of the data set says. Whoever writes holds that node until the commit is whole, since Neo4j shows a commit
 * piece by piece to whoever reads meanwhile; whoever must see all of a piece holds it too.
 *
 * @param version of the data set; empty while a run has begun and not ended, and before the first
 * @param published how many runs have ended
 * @param revision how many commits there were
 */
public record DatasetMark(Optional<String> version, long published, long revision) {
    private static final DatasetMark NONE = new DatasetMark(Optional.empty(), 0, 0);

    private static final String READ = """
            MATCH (d:Dataset {id: 'retours'})
            RETURN CASE WHEN d.changed IS NULL THEN d.version END AS version,
                   coalesce(d.published, 0) AS published, coalesce(d.revision, 0) AS revision LIMIT 1""";

    /** Does nothing before the first run, when there is nothing to see. */
    private static final String HOLD = """
            MATCH (d:Dataset {id: 'retours'})
            SET d.lock = true
            REMOVE d.lock""";

    /** The lock comes first: Neo4j reads the former number before it locks the node for the new one. */
    private static final String CHANGE = """
            MERGE (d:Dataset {id: 'retours'})
            SET d.lock = true
            WITH d
            SET d.revision = coalesce(d.revision, 0) + 1, d.changed = true
            REMOVE d.lock""";

    private static final String PUBLISH = """
            MERGE (d:Dataset {id: 'retours'})
            SET d.lock = true
            WITH d
            SET d.version = $version, d.published = coalesce(d.published, 0) + 1
            REMOVE d.lock, d.changed""";

    /** What the node says in a graph whose recaps were written, and not what they share. */
    static final Map<String, Object> UNSETTLED =
            Map.of("id", "retours", "changed", true, "revision", 1L, "unsettled", true);

    private static final String IS_UNSETTLED =
            "MATCH (d:Dataset {id: 'retours'}) WHERE d.unsettled RETURN count(d) AS unsettled";

    private static final String SETTLED = "MATCH (d:Dataset {id: 'retours'}) REMOVE d.unsettled";

    /** Returns the state that carries this mark: the same for all who read it, whenever they started. */
    public DatasetState state() {
        return new DatasetState(version, Optional.of(published + "-" + revision));
    }

    /** Reads the mark. */
    public static DatasetMark read(SimpleQueryRunner neo4j) {
        return neo4j.run(READ).stream().findFirst().map(DatasetMark::of).orElse(NONE);
    }

    private static DatasetMark of(Record row) {
        return new DatasetMark(
                Optional.ofNullable(row.get("version").asString(null)),
                row.get("published").asLong(),
                row.get("revision").asLong());
    }

    /** Tells whether what recaps share is still to be derived. */
    static boolean isUnsettled(SimpleQueryRunner neo4j) {
        return neo4j.run(IS_UNSETTLED).single().get("unsettled").asInt() > 0;
    }

    /** Notes that it was derived. */
    static void settled(TransactionContext tx) {
        tx.run(SETTLED).consume();
    }

    /** Waits until nobody writes, and lets nobody write until the transaction ends. */
    static void hold(TransactionContext tx) {
        tx.run(HOLD).consume();
    }

    /** Waits for other writers, whatever process they are in, and counts a change. */
    static void change(TransactionContext tx) {
        tx.run(CHANGE).consume();
    }

    /** Notes that a run has ended, and which version it made. */
    static void publish(TransactionContext tx, String version) {
        tx.run(PUBLISH, Map.of("version", version)).consume();
    }

    /** Returns whether nothing was ever written, so far as the graph knows. */
    public boolean isOfNothing() {
        return equals(NONE);
    }

    /** Returns whether a run has begun and not ended, so that the graph may hold half of what it is to hold. */
    public boolean isUnderWay() {
        return version.isEmpty() && revision > 0;
    }

    /**
     * Returns whether a run has ended since another mark was read, and none is under way, be it one that makes the
     * graph anew.
     */
    public boolean isPublishedAfter(DatasetMark other) {
        return version.isPresent() && (published != other.published || !version.equals(other.version));
    }

    /**
     * What one writer changed in the graph since a state of it. Where anything but recaps was written, or somebody else wrote, its commits
     * do not lead to the state that is there now.
     */
    public static final class NotedChanges {
        private final DatasetMark before;
        private final Set<String> ids = ConcurrentHashMap.newKeySet();
        private final AtomicLong commits = new AtomicLong();

        NotedChanges(DatasetMark before) {
            this.before = before;
        }

        /** Returns changes of a graph of which nothing is known before. */
        public static NotedChanges unknown() {
            return new NotedChanges(NONE);
        }

        void commit() {
            commits.incrementAndGet();
        }

        /** Returns the state before. */
        public DatasetMark before() {
            return before;
        }

        /** Returns the ids of the recaps, entities, events and themes that may be others now, or gone; the same set each time. */
        public Set<String> ids() {
            return ids;
        }

        /** Tells whether nothing but these commits, and the end of their run, lies between the state before and another. */
        public boolean leadTo(DatasetMark now) {
            return before.version().isPresent()
                    && now.revision() == before.revision() + commits.get()
                    && now.published() == before.published() + 1;
        }
    }
}
