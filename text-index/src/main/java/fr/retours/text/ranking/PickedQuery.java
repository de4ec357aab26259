package fr.retours.text.ranking;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds some of the recaps that another query finds, picked beforehand, and scores them as that one does. Only
 * {@link RecapSets} and {@link RecapScores} understand it. Two are equal only when they are one.
 */
public final class PickedQuery extends Query {
    private final Query scoring;
    private final FixedBitSet recaps;

    /** Finds {@code recaps}, document numbers of the commit that is searched. */
    public PickedQuery(Query scoring, FixedBitSet recaps) {
        this.scoring = scoring;
        this.recaps = recaps;
    }

    /** Returns what scores. */
    Query scoring() {
        return scoring;
    }

    /** Returns what is found; not to be changed. */
    FixedBitSet recaps() {
        return recaps;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return recaps.cardinality() + " of " + scoring.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
