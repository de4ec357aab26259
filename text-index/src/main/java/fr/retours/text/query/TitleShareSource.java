package fr.retours.text.query;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;

/** Hands {@link TitleShares} to Lucene. They are known to a {@link RecapSearcher} alone; for others every title is whole. */
final class TitleShareSource extends DoubleValuesSource {
    /** The one to make queries of; not yet that of a commit. */
    static final TitleShareSource UNBOUND = new TitleShareSource(TitleShares.WHOLE);

    private final TitleShares shares;

    private TitleShareSource(TitleShares shares) {
        this.shares = shares;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return searcher instanceof RecapSearcher recaps ? new TitleShareSource(recaps.titleShares()) : this;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) {
        return new DoubleValues() {
            private float share;

            @Override
            public double doubleValue() {
                return share;
            }

            @Override
            public boolean advanceExact(int doc) {
                share = shares.of(leaf.docBase + doc);
                return true;
            }
        };
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc, Explanation score) {
        return Explanation.match(shares.of(leaf.docBase + doc), toString());
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return false;
    }

    @Override
    public String toString() {
        return "share of the title";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TitleShareSource source && shares.equals(source.shares);
    }

    @Override
    public int hashCode() {
        return shares.hashCode();
    }
}
