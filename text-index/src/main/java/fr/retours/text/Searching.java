package fr.retours.text;

import fr.retours.model.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.FixedBitSet;

/** One search in one commit. */
final class Searching {
    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final RecapSets sets;
    private final SearchRequest request;
    private final Filters filters;
    private final QueryText asked;
    private final QueryLadder.Read read;

    Searching(Snapshot snapshot, SearchRequest request) throws IOException {
        this.snapshot = snapshot;
        this.searcher = snapshot.searcher();
        this.sets = snapshot.sets();
        this.request = request;
        this.filters = Filters.of(request.filter());
        this.asked = QueryText.of(request.query());
        this.read = new QueryLadder(sets, snapshot.vocabulary(), snapshot.synonyms()).read(asked);
    }

    SearchResult result() throws IOException {
        Query query = filters.on(read.query());
        var found = sets.of(query);
        int total = found.cardinality();
        var remarks = new Remarks(asked, read, sets, snapshot.vocabulary());
        var hits = hits(first(found));
        return new SearchResult(
                hits,
                total,
                facets(counts(found)),
                remarks.all(),
                remarks.spelling(),
                advice(total),
                sets.budget().wasSpent(),
                snapshot.datasetVersion());
    }

    private Optional<NothingFound> advice(long total) throws IOException {
        return total > 0 ? Optional.empty() : Optional.of(new Advice(snapshot, sets).on(asked, read, filters));
    }

    private Map<Facet, int[]> counts(FixedBitSet found) throws IOException {
        var open = EnumSet.allOf(Facet.class);
        open.removeAll(filters.narrowing());
        var counts = snapshot.facetColumns().count(found, open);
        for (Facet narrowing : filters.narrowing()) {
            var others = sets.of(filters.onAllBut(narrowing, read.query()));
            counts.putAll(snapshot.facetColumns().count(others, EnumSet.of(narrowing)));
        }
        return counts;
    }

    private Map<Facet, List<FacetCount>> facets(Map<Facet, int[]> counts) {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        counts.forEach((facet, count) ->
                facets.put(facet, new FacetList(snapshot.facet(facet), count, filters.picked(facet)).listed()));
        return facets;
    }

    private TopFieldDocs first(FixedBitSet found) throws IOException {
        Window window = request.window();
        var ranking = new Ranking(sets, found, request.sort(), window.offset() + window.limit());
        return isByRelevance() ? ranking.byScore(read.query(), read.plan().neighbours()) : ranking.byDay();
    }

    private boolean isByRelevance() {
        return request.sort() == SortOrder.RELEVANCE && read.plan().ranks();
    }

    private List<Hit> hits(TopFieldDocs top) throws IOException {
        int from = Math.min(request.window().offset(), top.scoreDocs.length);
        var highlighter = new Highlighter(searcher, read.plan());
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : Arrays.asList(top.scoreDocs).subList(from, top.scoreDocs.length)) {
            float score = isByRelevance() ? (Float) ((FieldDoc) found).fields[0] : 0;
            var document = searcher.storedFields().document(found.doc, StoredForm.HIT);
            var recap = StoredForm.recap(document);
            var shown = highlighter.highlight(found.doc, recap);
            hits.add(new Hit(
                    recap,
                    StoredForm.event(document),
                    score,
                    shown.title(),
                    shown.snippets(),
                    shown.passages(),
                    request.explain()
                            ? new Reasons(searcher, read.plan(), snapshot.vocabulary()).of(found.doc)
                            : List.of()));
        }
        return hits;
    }
}
