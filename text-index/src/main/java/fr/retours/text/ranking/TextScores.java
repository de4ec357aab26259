package fr.retours.text.ranking;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

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
     * @param ties what adds a little to the score of the first recaps
     */
    List<ScoredRecap> first(Query query, int most, boolean each, Optional<Ties> ties) throws IOException;

    /**
     * What breaks ties.
     *
     * @param query scores them
     * @param most of how many recaps
     */
    record Ties(Query query, int most) {}

    /**
     * A recap.
     *
     * @param score by which it stands where it stands
     * @param tie what is to be added; 0 for one beyond those whose ties are broken
     */
    record ScoredRecap(int doc, float score, float tie) {}
}
