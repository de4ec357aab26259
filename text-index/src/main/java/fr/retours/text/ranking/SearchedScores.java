package fr.retours.text.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public List<ScoredRecap> first(Query query, int most, boolean each, Optional<Ties> ties) throws IOException {
        var order = new TopFieldCollectorManager(RecapOrder.BY_SCORE, most, null, each ? Integer.MAX_VALUE : 1);
        ScoreDoc[] hits = searcher.search(query, order).scoreDocs;
        Map<Integer, Float> added = ties.isPresent() && hits.length > 0 ? added(ties.get(), hits) : Map.of();
        List<ScoredRecap> first = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            float score = (Float) ((FieldDoc) hit).fields[0];
            first.add(new ScoredRecap(hit.doc, score, added.getOrDefault(hit.doc, 0f)));
        }
        return first;
    }

    private Map<Integer, Float> added(Ties ties, ScoreDoc... hits) throws IOException {
        ScoreDoc[] first = new ScoreDoc[Math.min(ties.most(), hits.length)];
        for (int at = 0; at < first.length; at++) {
            first[at] = new ScoreDoc(hits[at].doc, 0);
        }
        var top = new TopDocs(new TotalHits(first.length, TotalHits.Relation.EQUAL_TO), first);
        Map<Integer, Float> added = new HashMap<>();
        for (ScoreDoc one : QueryRescorer.rescore(searcher, top, ties.query(), 1, first.length).scoreDocs) {
            added.put(one.doc, one.score);
        }
        return added;
    }
}
