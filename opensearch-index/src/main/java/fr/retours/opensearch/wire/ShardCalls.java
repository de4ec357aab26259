package fr.retours.opensearch.wire;

import fr.retours.text.IndexUnavailableException;
import java.io.Closeable;
import java.util.Map;
import java.util.Optional;

/** The way to the shards of an index. Safe for concurrent use. */
public interface ShardCalls extends Closeable {
    /**
     * Returns what the last complete run left; empty before the first one.
     *
     * @throws IndexUnavailableException if nobody can be asked
     */
    Optional<CompleteRun> complete();

    /**
     * Asks shards something, of one complete version.
     *
     * @param questions as {@link ShardQuestion} writes them, by the number of the shard, from 0
     * @return an answer for each
     * @throws IndexUnavailableException if nobody can be asked
     */
    Map<Integer, ShardAnswer> ask(String version, Map<Integer, byte[]> questions);

    /** Returns where the index is, for readers. */
    String where();

    @Override
    void close();

    /**
     * What a complete run left.
     *
     * @param version the version of the data set
     * @param shards how many there are
     * @param stems as {@code StemExceptions.written} gives them
     */
    record CompleteRun(String version, int shards, String stems) {}

    /**
     * What a shard said.
     *
     * @param bytes the answer; empty where {@code failure} is not
     * @param failure why no copy of the shard answers; empty where one did
     */
    record ShardAnswer(byte[] bytes, String failure) {
        /** Returns whether no copy answered. */
        public boolean isMissing() {
            return !failure.isEmpty();
        }
    }
}
