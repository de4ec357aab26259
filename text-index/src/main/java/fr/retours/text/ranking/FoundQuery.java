package fr.retours.text.ranking;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Finds again what a search found, without another look at postings. Holds for the commit that was searched alone. */
public final class FoundQuery extends Query {
    private final FixedBitSet documents;

    /** Finds documents by their numbers in the whole index. */
    public FoundQuery(FixedBitSet documents) {
        this.documents = documents;
    }

    /** Returns the numbers; not to be changed. */
    public FixedBitSet documents() {
        return documents;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                int size = leaf.reader().maxDoc();
                var inLeaf = new FixedBitSet(size);
                FixedBitSet.orRange(documents, leaf.docBase, inLeaf, 0, size);
                var iterator = new BitSetIterator(inLeaf, inLeaf.cardinality());
                return ConstantScoreScorerSupplier.fromIterator(iterator, score(), mode, size);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "found:" + documents.cardinality();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FoundQuery query && documents.equals(query.documents);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + documents.hashCode();
    }
}
