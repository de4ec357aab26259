package fr.retours.text;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The full-text index as its one writer sees it. Nothing is visible to readers before {@link #commit}. Not safe for
 * concurrent use, but for {@link #replace}, which several threads may call at once. Throws {@link IndexUnavailableException} when the disk fails.
 */
public interface RecapIndex extends AutoCloseable {
    /**
     * Writes a recap, and the entities it names for {@link RecapSearch#suggest}, in the place of the one with its id.
     *
     * @param digest fingerprint of the facts, given back by {@link #inventory()}
     */
    void replace(RecapFacts facts, String digest);

    /** Removes a recap; does nothing for an unknown one. */
    void remove(RecapId id);

    /**
     * Makes all changes since the last commit visible at once, and safe against a crash.
     *
     * @param datasetVersion the version that is complete with this commit; empty while more is to come
     */
    void commit(Optional<String> datasetVersion);

    /** Returns the digest of every committed recap. */
    Map<RecapId, String> inventory();

    /**
     * Reads all files.
     *
     * @throws IndexUnavailableException if one is not as it was written
     */
    void requireWhole();

    /**
     * Compares what is committed of recaps with their facts: all that is given back, counted or filtered by.
     *
     * @return those that are missing or stored otherwise
     */
    Set<RecapId> damaged(Collection<RecapFacts> recaps);

    /** Hands over every text that is committed: terms, stored fields and values. */
    void forEachText(Consumer<String> reader);

    /** Returns the version that was complete at the last commit; empty when the last commit was not complete. */
    Optional<String> datasetVersion();

    /** Returns which data set an index is of that lies outside of a data folder; empty for one inside, and for one that nobody has yet. */
    default Optional<String> datasetId() {
        return Optional.empty();
    }

    /** Names the data set that an index is of; does nothing for one inside a data folder. */
    default void setDatasetId(String id) {}

    /** Returns whether all is to be written anew: readers go on with what is there until the first complete commit. */
    boolean isAnew();

    /** Gives up what is not committed and frees the files; closing twice does nothing. */
    @Override
    void close();
}
