package fr.retours.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which recaps of one commit the frequent words are in and what they score there, kept for the next queries with such a word:
 * few words are in many recaps, they take most of the time, and people ask for them again and again. Those asked for
 * longest ago are forgotten. Safe for concurrent use.
 */
final class KeptWords {
    /** Sets of less than one recap in so many are as soon made as found. */
    private static final int OFTEN = 64;
    /** Scores of less than one recap in so many are soon worked out. */
    private static final int VERY_OFTEN = 8;
    /** What the sets may take, and the scores; of a small corpus more would be of no use than {@link #MOST}. */
    private static final long BYTES_OF_SETS = 32L << 20;

    private static final long BYTES_OF_SCORES = 64L << 20;
    private static final int MOST = 4096;

    private final int documents;
    private final Map<DisjunctionMaxQuery, FixedBitSet> sets;
    private final Map<DisjunctionMaxQuery, float[]> scores;

    /** Keeps nothing yet of so many {@code documents}. */
    KeptWords(int documents) {
        this.documents = documents;
        this.sets = new Recent<>((int) Math.min(MOST, BYTES_OF_SETS * Byte.SIZE / Math.max(1, documents)));
        this.scores = new Recent<>((int) Math.min(MOST, BYTES_OF_SCORES / Float.BYTES / Math.max(1, documents)));
    }

    /** Returns what a word finds if that is kept; not to be changed. */
    @Nullable
    FixedBitSet set(DisjunctionMaxQuery word) {
        synchronized (sets) {
            return sets.get(word);
        }
    }

    /** Keeps all that a word finds if that is much. */
    void keep(DisjunctionMaxQuery word, FixedBitSet found) {
        if ((long) found.cardinality() * OFTEN > documents) {
            synchronized (sets) {
                sets.put(word, found);
            }
        }
    }

    /** Tells whether the scores of a word in so many recaps are to be kept. */
    boolean isVeryFrequent(int found) {
        return (long) found * VERY_OFTEN > documents;
    }

    /** Returns what a word scores, by document, if that is kept; not to be changed. */
    float @Nullable [] scores(DisjunctionMaxQuery word) {
        synchronized (scores) {
            return scores.get(word);
        }
    }

    /** Keeps what a word scores, by document. */
    void keep(DisjunctionMaxQuery word, float[] byDocument) {
        synchronized (scores) {
            scores.put(word, byDocument);
        }
    }

    /** Forgets what was asked for longest ago. */
    @SuppressWarnings("serial") // never written
    private static final class Recent<V> extends LinkedHashMap<DisjunctionMaxQuery, V> {
        private static final float USUAL_LOAD = 0.75f;

        private final int most;

        Recent(int most) {
            super(16, USUAL_LOAD, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<DisjunctionMaxQuery, V> eldest) {
            return size() > most;
        }
    }
}
