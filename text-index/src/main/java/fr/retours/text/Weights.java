package fr.retours.text;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Every number that ranks recaps, in one place. Measured on the 516 questions and the 22 recap queries of the relevance
 * sets, names as extracted ({@code fr.retours.bench.Relevance}); MRR@10 of the questions, here 0.615, with both halves
 * moving alike:
 *
 * <ul>
 *   <li>names of those only spoken of as heavy as of those who took part: 0.548; left out: 0.611;
 *   <li>the opening of a text without a summary not counted as one: 0.585; twice the weight of a summary: 0.60;
 *   <li>only the stem of a word, or only the word: 0.59 and 0.57; the two a sum instead of the better one: 0.60;
 *   <li>neighbouring words at 0.05, 0.2 and 0.4: 0.612, 0.60, 0.59. They only break ties here;
 *   <li>what did not help: other constants of BM25, a bonus for each different word found, a third field of words cut
 *       after five letters, a hand-made list of word families.
 * </ul>
 */
final class Weights {
    /** A synonym, beside the word typed. */
    static final float SYNONYM = 0.6f;
    /** A word that may have been meant, beside the word typed. */
    static final float TYPO = 0.5f;
    /** Each word of a date, when the event was then; about what a word in the title counts in a small corpus. */
    static final float DATE = 3;
    /** Two words next to each other as in the query, beside one word. */
    static final float NEARNESS = 0.02f;
    /** How much the places and ways count in which a word is found, beside the best one. */
    static final float TIE = 0.25f;

    private static final float SATURATION = 1.2f;
    private static final float LENGTH = 0.75f;
    private static final float LENGTH_OF_TITLES = 0.3f;
    private static final float LENGTH_OF_LISTS = 0;

    private Weights() {}

    /** Returns how much a word weighs there, the body being 1. */
    static float of(TextField field) {
        return switch (field) {
            case TITLE -> 4;
            case PEOPLE -> 3;
            case BODIES -> 2.5f;
            case THEMES -> 2;
            case SUMMARY -> 1.1f;
            case BODY -> 1;
            case CITED -> 0.3f;
        };
    }

    /**
     * Returns BM25 per field: a word weighs less in a long text, a little less in a long title, but not in a long list of
     * names or themes. How rare a word is counts over all recaps, also those that have no such list.
     */
    static Similarity similarity() {
        var texts = bm25(LENGTH);
        var titles = bm25(LENGTH_OF_TITLES);
        var lists = bm25(LENGTH_OF_LISTS);
        Map<String, Similarity> byIndexField = new HashMap<>();
        for (TextField field : TextField.values()) {
            var one = switch (field) {
                case TITLE -> titles;
                case PEOPLE, BODIES, CITED, THEMES -> lists;
                case SUMMARY, BODY -> texts;
            };
            field.ways().forEach(way -> byIndexField.put(field.in(way), one));
        }
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String indexField) {
                return byIndexField.getOrDefault(indexField, texts);
            }
        };
    }

    private static Similarity bm25(float length) {
        return new BM25Similarity(SATURATION, length) {
            @Override
            public Explanation idfExplain(CollectionStatistics field, TermStatistics word) {
                float idf = idf(word.docFreq(), field.maxDoc());
                return Explanation.match(idf, "idf over " + field.maxDoc() + " recaps, found in " + word.docFreq());
            }
        };
    }
}
