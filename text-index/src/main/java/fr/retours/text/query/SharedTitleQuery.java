package fr.retours.text.query;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A word in the title, which counts less the more recaps bear the same title. Titles are counted by a {@link TitleShares.Counter} alone; for
 * other searchers each has its title for itself.
 *
 * @see TitleShares
 */
public final class SharedTitleQuery extends Query {
    private final TermQuery word;

    /** Looks for {@code word} in a field of titles. */
    public SharedTitleQuery(TermQuery word) {
        this.word = word;
    }

    /** Returns the word. */
    public TermQuery word() {
        return word;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        var whole = word.createWeight(searcher, mode, boost);
        var shares = searcher instanceof TitleShares.Counter counter ? counter.titleShares() : TitleShares.WHOLE;
        return shares.areWhole() || !mode.needsScores() ? whole : new SharedWeight(this, whole, shares);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        word.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return word.toString(field) + "/shared";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SharedTitleQuery query && word.equals(query.word);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), word);
    }

    private static final class SharedWeight extends FilterWeight {
        private final TitleShares shares;

        SharedWeight(Query query, Weight whole, TitleShares shares) {
            super(query, whole);
            this.shares = shares;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            var whole = in.scorerSupplier(leaf);
            return whole == null
                    ? null
                    : new ScorerSupplier() {
                        @Override
                        public Scorer get(long leadCost) throws IOException {
                            return new SharedScorer(whole.get(leadCost), shares, leaf.docBase);
                        }

                        @Override
                        public long cost() {
                            return whole.cost();
                        }
                    };
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
            var whole = in.explain(leaf, doc);
            float share = shares.of(leaf.docBase + doc);
            return whole.isMatch()
                    ? Explanation.match(
                            whole.getValue().floatValue() * share,
                            "shared title, product of:",
                            whole,
                            Explanation.match(share, "share of the title"))
                    : whole;
        }
    }

    /** A share is 1 at most: what a block of recaps can score at most stays true. */
    private static final class SharedScorer extends FilterScorer {
        private final TitleShares shares;
        private final int base;

        SharedScorer(Scorer whole, TitleShares shares, int base) {
            super(whole);
            this.shares = shares;
            this.base = base;
        }

        @Override
        public float score() throws IOException {
            return in.score() * shares.of(base + docID());
        }

        @Override
        public int advanceShallow(int target) throws IOException {
            return in.advanceShallow(target);
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return in.getMaxScore(upTo);
        }
    }
}
