package fr.retours.opensearch.wire;

import fr.retours.text.query.RecapSimilarity;
import fr.retours.text.query.TitleShares;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;

/** Searches one shard, and scores as if all recaps lay in it. */
final class ShardSearcher extends IndexSearcher implements TitleShares.Counter {
    private final ScoringStatistics statistics;
    private final TitleShares titleShares;

    ShardSearcher(IndexReader reader, ShardDocuments documents, ScoringStatistics statistics) {
        super(reader);
        this.statistics = statistics;
        this.titleShares = titleShares(reader.maxDoc(), documents, statistics);
        setSimilarity(new RecapSimilarity(statistics.curves()));
    }

    private static TitleShares titleShares(int limit, ShardDocuments documents, ScoringStatistics statistics) {
        if (statistics.titleShares().isEmpty()) {
            return TitleShares.WHOLE;
        }
        float[] shares = new float[limit];
        Arrays.fill(shares, 1);
        statistics.titleShares().forEach((number, share) -> shares[documents.of(number)] = share);
        return TitleShares.of(shares);
    }

    @Override
    public TitleShares titleShares() {
        return titleShares;
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) {
        return statistics.fields().get(field);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
        int recaps = Objects.requireNonNull(statistics.recaps().get(term), term::toString);
        return new TermStatistics(term.bytes(), recaps, Math.max(recaps, totalTermFreq));
    }
}
