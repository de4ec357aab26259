package fr.retours.text.query;

import fr.retours.text.field.FieldTerms;
import fr.retours.text.field.RecapFields;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * How much of its title each recap of a commit has for itself: 1 where no other bears it, a third where three do. What a title
 * says tells one recap from others so far only.
 */
public final class TitleShares {
    /** Every recap has its title for itself. */
    public static final TitleShares WHOLE = new TitleShares(new float[0]);

    /** By document; empty when no two recaps share a title. */
    private final float[] shares;

    private TitleShares(float[] shares) {
        this.shares = shares;
    }

    /** A searcher that knows how much of its title each recap has for itself. */
    public interface Counter {
        /** Returns the shares of the recaps that are searched. */
        TitleShares titleShares();
    }

    /** Returns shares that were counted before, by document: each above 0 and at most 1. */
    public static TitleShares of(float[] shares) {
        return new TitleShares(shares.clone());
    }

    /** Counts the recaps of each title. */
    static TitleShares in(IndexReader reader) throws IOException {
        float[] shares = WHOLE.shares;
        var each = FieldTerms.of(reader, RecapFields.WHOLE_TITLE);
        while (each.next() != null) {
            if (each.docFreq() > 1) {
                shares = shares.length == 0 ? filled(reader.maxDoc()) : shares;
                var recaps = each.postings(null, PostingsEnum.NONE);
                for (int doc = recaps.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = recaps.nextDoc()) {
                    shares[doc] = 1f / each.docFreq();
                }
            }
        }
        return shares.length == 0 ? WHOLE : new TitleShares(shares);
    }

    private static float[] filled(int documents) {
        float[] shares = new float[documents];
        Arrays.fill(shares, 1);
        return shares;
    }

    /** Returns whether no two recaps share a title. */
    public boolean areWhole() {
        return shares.length == 0;
    }

    /** Returns the share of the recap that is document {@code doc} of the commit. */
    public float of(int doc) {
        return areWhole() ? 1 : shares[doc];
    }
}
