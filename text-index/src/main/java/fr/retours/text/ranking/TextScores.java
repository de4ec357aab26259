package fr.retours.text.ranking;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * What a search asks of frequencies and positions, which need not lie in the index that it looks recaps up in. Documents have
 * the numbers of that index. Asking fails when texts cannot be read.
 */
public interface TextScores {
    /** Returns a query that matches the same recaps, with no look at positions. */
    Query located(Query query) throws IOException;

    /**
     * Returns the first recaps in the order {@link RecapOrder#BY_SCORE}.
     *
     * @param most from 1 on
     * @param each whether each match is scored; else those that cannot be among the first are passed over
     */
    List<ScoreDoc> first(Query query, int most, boolean each) throws IOException;

    /** Adds what {@code ties} scores to the scores of {@code hits}; in any order. */
    List<ScoreDoc> rescored(List<ScoreDoc> hits, Query ties) throws IOException;
}
