package fr.retours.opensearch.search;

import fr.retours.opensearch.wire.ShardCalls;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.settings.SearchSettings;

/** Opens the search in an index in shards. */
public final class ShardedSearch {
    /** A search waits for shards more than it works. */
    private static final int SEARCHES_PER_PROCESSOR = 8;

    private ShardedSearch() {}

    /**
     * Opens the last complete version behind {@code calls}, which are closed with it; every reading looks for a newer one.
     *
     * @throws IndexUnavailableException if it cannot be read
     */
    public static LuceneRecapSearch open(ShardCalls calls, SearchSettings settings) {
        return LuceneRecapSearch.of(ShardedSnapshots.of(calls, settings), SEARCHES_PER_PROCESSOR);
    }

    /**
     * Opens the last complete version behind {@code calls}, which are closed with it, and follows: newer ones are seen within a second or
     * two of their completion, once their slim copies are here.
     *
     * @throws IndexUnavailableException if it cannot be read
     */
    public static LuceneRecapSearch follow(ShardCalls calls, SearchSettings settings) {
        return LuceneRecapSearch.of(
                ShardedSnapshots.followed(calls, settings),
                SEARCHES_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
    }
}
