package fr.retours.text.ranking;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;

/** {@link TextScores} of an index that holds all. */
public record SearchedScores(IndexSearcher searcher) implements TextScores {
    @Override
    public Query located(Query query) {
        return query;
    }

    @Override
    public List<ScoreDoc> first(Query query, int most, boolean each) throws IOException {
        var order = new TopFieldCollectorManager(RecapOrder.BY_SCORE, most, null, each ? Integer.MAX_VALUE : 1);
        return Stream.of(searcher.search(query, order).scoreDocs)
                .map(hit -> new ScoreDoc(hit.doc, (Float) ((FieldDoc) hit).fields[0]))
                .toList();
    }

    @Override
    public List<ScoreDoc> rescored(List<ScoreDoc> hits, Query ties) throws IOException {
        var total = new TotalHits(hits.size(), TotalHits.Relation.EQUAL_TO);
        var top = new TopDocs(total, hits.toArray(ScoreDoc[]::new));
        return List.of(QueryRescorer.rescore(searcher, top, ties, 1, hits.size()).scoreDocs);
    }
}
