package fr.retours.text;

import fr.retours.model.id.RecapId;
import fr.retours.model.term.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a search found, in its order, to be read bit by bit: all of one commit, which stays open until this is closed. It
 * holds a number and a score for each recap, and the rest only as long as it is read. For one thread.
 */
public interface FoundRecaps extends AutoCloseable {
    /** Returns how many there are: as many as {@link SearchResult#total()} says. */
    int size();

    /** Returns the version of the data set searched; empty while the first run goes on. */
    Optional<String> datasetVersion();

    /**
     * Reads on.
     *
     * @param most from 1 to {@value fr.retours.model.port.PageWindow#MAX_LIMIT}
     * @return as many, fewer at the end, then none
     */
    List<FoundRecap> next(int most);

    /** Returns the ids of all, whatever was read before. */
    Set<RecapId> ids();

    /** Lets go of the commit; closing twice does nothing. */
    @Override
    void close();

    /**
     * One of them.
     *
     * @param hit as {@link RecapSearch#search} gives it, without reasons
     * @param themes what the recap is about or touches on, by slug
     */
    record FoundRecap(Hit hit, List<Theme> themes) {
        /** Copies the themes. */
        public FoundRecap {
            themes = List.copyOf(themes);
        }
    }
}
