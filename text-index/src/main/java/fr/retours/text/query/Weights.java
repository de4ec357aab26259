package fr.retours.text.query;

import fr.retours.text.field.TextField;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Every number that ranks recaps, in one place. They were chosen on four collections of questions together, each time with one of them
 * left out, which changed none by more than a step; what each choice costs where stands in {@code
 * docs/decisions/0010-one-text-and-its-title.md}. {@code benchmarks/run Relevance} measures the whole.
 */
public final class Weights {
    /** A synonym, beside the word typed. */
    static final float SYNONYM = 0.6f;
    /** As many words a long form weighs at most: it stands for one. */
    static final float SYNONYM_WORDS = 2;
    /** A word that may have been meant, beside the word typed. */
    public static final float TYPO = 0.5f;
    /** Each word of a date, when the event was then; about what a word in the title counts in a small corpus. */
    public static final float DATE = 3;
    /** Two words next to each other as in the query, beside one word. */
    public static final float NEARNESS = 0.02f;
    /** The word as inflected, beside its stem. */
    static final float EXACT = 0.5f;
    /** The long form of an abbreviation that stands beside it in the query: all its words, beside one word. */
    public static final float GLOSS = 1;
    /** The lesser of an abbreviation and its long form, beside the better. */
    public static final float GLOSS_TIE = 0.3f;

    /** A word that says little, beside one that means something: « comment », « peut ». */
    public static final float LIGHT = 0.2f;

    private static final float SATURATION = 0.6f;
    private static final float LENGTH = 0.65f;
    private static final float LENGTH_OF_TITLES = 0.5f;

    private Weights() {}

    /** Returns how much a word weighs there, the body being 1. */
    public static float of(TextField field) {
        return switch (field) {
            case TITLE -> 2.5f;
            case PEOPLE -> 2;
            case BODIES -> 0.55f;
            case THEMES -> 0.8f;
            case BODY -> 1;
            case SUMMARY, OPENING -> 0.5f;
            case CITED -> 0.1f;
            case TERRITORIES -> 0;
        };
    }

    /**
     * Returns BM25 per field: a word weighs less in a long text, a little less in a long title, but not in a long list of
     * names or themes, where being named twice is being named. How rare a word is counts over all recaps, also those that have no such list.
     */
    public static Similarity similarity() {
        var texts = bm25(SATURATION, LENGTH);
        var titles = bm25(SATURATION, LENGTH_OF_TITLES);
        var lists = bm25(0, 0);
        Map<String, Similarity> byIndexField = new HashMap<>();
        for (TextField field : TextField.values()) {
            var one = switch (field) {
                case TITLE -> titles;
                case PEOPLE, BODIES, CITED, TERRITORIES, THEMES -> lists;
                case SUMMARY, OPENING, BODY -> texts;
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

    private static Similarity bm25(float saturation, float length) {
        return new BM25Similarity(saturation, length) {
            @Override
            public Explanation idfExplain(CollectionStatistics field, TermStatistics word) {
                float idf = idf(word.docFreq(), field.maxDoc());
                return Explanation.match(idf, "idf over " + field.maxDoc() + " recaps, found in " + word.docFreq());
            }
        };
    }
}
