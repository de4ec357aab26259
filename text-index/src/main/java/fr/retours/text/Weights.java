package fr.retours.text;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** Every number that ranks recaps. */
final class Weights {
    static final float STEM = Float.parseFloat(System.getProperty("w.stem", "0.7"));
    static final float SYNONYM = Float.parseFloat(System.getProperty("w.syn", "0.6"));
    static final float TYPO = Float.parseFloat(System.getProperty("w.typo", "0.5"));
    static final float DATE = Float.parseFloat(System.getProperty("w.date", "3"));
    static final float NEARNESS = Float.parseFloat(System.getProperty("w.near", "0.2"));
    static final float TIE = Float.parseFloat(System.getProperty("w.tie", "0.2"));

    private Weights() {}

    /** Returns how much a word weighs there, the body being 1. */
    static float of(TextField field) {
        return switch (field) {
            case TITLE -> 4;
            case PEOPLE -> 3;
            case BODIES -> 2.5f;
            case THEMES -> 2;
            case SUMMARY -> 1.5f;
            case BODY -> 1;
        };
    }

    /** BM25; a list of names or themes does not weigh less for being long. */
    static Similarity similarity() {
        var texts = new BM25Similarity(
                Float.parseFloat(System.getProperty("w.k1", "1.2")),
                Float.parseFloat(System.getProperty("w.b", "0.75")));
        var lists = new BM25Similarity(1.2f, 0);
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
                return field.startsWith("people") || field.startsWith("bodies") || field.startsWith("themes")
                        ? lists
                        : texts;
            }
        };
    }
}
