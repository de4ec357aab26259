package fr.retours.text.ranking;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What takes longest to look up in one commit, kept for the next queries with the same word or synonym: which recaps very
 * frequent words and the phrases that synonyms are made of are in, and what they score there. They are few, and people ask for them
 * again and again. What was asked for longest ago is forgotten. Safe for concurrent use.
 */
public final class KeptWords {
    /** The recaps of a word that fewer than one in so many have are as soon found again. */
    private static final int OFTEN = 64;
    /** Scores of a word that fewer than one recap in so many has are soon worked out again. */
    private static final int MOSTLY = 2;

    /** The share of the memory that there may be at most which scores may take, and sets a tenth of that. */
    private static final int SHARE_OF_MEMORY = 8;

    private static final int LESS_FOR_SETS = 10;
    /** Of a small corpus no more than this is of any use. */
    private static final int MOST = 4096;

    private final int documents;
    private final Map<DisjunctionMaxQuery, FixedBitSet> sets;
    private final Map<DisjunctionMaxQuery, float[]> scores;
    /** What has been asked for once: it may never be again. */
    private final Map<DisjunctionMaxQuery, Boolean> once = new Recent<>(MOST);

    /** Keeps nothing yet of a commit whose document numbers are below {@code documents}. */
    public KeptWords(int documents) {
        this.documents = documents;
        long bytes = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
        this.sets = new Recent<>(atMost(bytes / LESS_FOR_SETS, Math.max(1, documents / Byte.SIZE)));
        this.scores = new Recent<>(atMost(bytes, Math.max(1, documents) * (long) Float.BYTES));
    }

    private static int atMost(long bytes, long bytesEach) {
        return (int) Math.min(MOST, bytes / bytesEach);
    }

    /** Returns what a word finds if that is kept; not to be changed. */
    @Nullable
    FixedBitSet set(DisjunctionMaxQuery word) {
        synchronized (sets) {
            return sets.get(word);
        }
    }

    /** Keeps all that a word finds if finding it again would take long. */
    void keep(DisjunctionMaxQuery word, FixedBitSet found) {
        if (hasPhrase(word) || (long) found.cardinality() * OFTEN > documents) {
            synchronized (sets) {
                sets.put(word, found);
            }
        }
    }

    /** Notes that a word is asked for; tells whether it was before, and is one by itself, not one in several spellings. */
    boolean isAskedAgain(DisjunctionMaxQuery word) {
        if (word.getDisjuncts().stream().anyMatch(KeptWords::hasWords)) {
            return false;
        }
        synchronized (once) {
            return once.put(word, true) != null;
        }
    }

    /** Tells whether it would take long to work out again what a word scores in {@code found}, all that have it. */
    boolean isSlow(DisjunctionMaxQuery word, FixedBitSet found) {
        return hasPhrase(word) || (long) found.cardinality() * MOSTLY > documents;
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

    /** Tells whether a query looks for several words one after the other. */
    static boolean hasPhrase(Query query) {
        return switch (query) {
            case PhraseQuery phrase -> true;
            case BoostQuery boost -> hasPhrase(boost.getQuery());
            case DisjunctionMaxQuery any -> any.getDisjuncts().stream().anyMatch(KeptWords::hasPhrase);
            case BooleanQuery clauses -> clauses.clauses().stream().anyMatch(clause -> hasPhrase(clause.query()));
            default -> false;
        };
    }

    private static boolean hasWords(Query query) {
        return switch (query) {
            case DisjunctionMaxQuery word -> true;
            case BoostQuery boost -> hasWords(boost.getQuery());
            case BooleanQuery clauses -> clauses.clauses().stream().anyMatch(clause -> hasWords(clause.query()));
            default -> false;
        };
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
