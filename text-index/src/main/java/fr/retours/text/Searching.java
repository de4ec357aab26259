package fr.retours.text;

import fr.retours.model.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** One search in one commit. */
final class Searching {
    private static final SortField BY_ID = new SortField(RecapFields.ID, SortField.Type.STRING);

    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final Filters filters;
    private final QueryText asked;
    private final QueryLadder.Read read;

    Searching(Snapshot snapshot, Synonyms synonyms, SearchRequest request) throws IOException {
        this.snapshot = snapshot;
        this.searcher = snapshot.searcher();
        this.request = request;
        this.filters = Filters.of(request.filter());
        this.asked = QueryText.of(request.query());
        this.read = new QueryLadder(searcher, snapshot.vocabulary(), synonyms).read(asked);
    }

    SearchResult result() throws IOException {
        List<FacetTable> open = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            if (!filters.narrowing().contains(facet)) {
                open.add(snapshot.facet(facet));
            }
        }
        var counting = new FacetCounting(open);
        Object[] found = searcher.search(filters.on(read.query()), new MultiCollectorManager(topOf(), counting));
        var top = (TopFieldDocs) found[0];
        @SuppressWarnings("unchecked") // what the second manager reduces to
        var counts = (Map<Facet, int[]>) found[1];
        for (Facet narrowing : filters.narrowing()) {
            counts.putAll(countAllBut(narrowing));
        }
        var remarks = new Remarks(asked, read, searcher, snapshot.vocabulary());
        return new SearchResult(
                hits(top),
                top.totalHits.value(),
                facets(counts),
                remarks.all(),
                remarks.spelling(),
                advice(top.totalHits.value()),
                snapshot.datasetVersion());
    }

    private Optional<NothingFound> advice(long total) throws IOException {
        return total > 0 ? Optional.empty() : Optional.of(new Advice(snapshot).on(asked, read, filters));
    }

    private Map<Facet, int[]> countAllBut(Facet facet) throws IOException {
        Query others = filters.onAllBut(facet, read.query());
        return searcher.search(others, new FacetCounting(List.of(snapshot.facet(facet))));
    }

    private Map<Facet, List<FacetCount>> facets(Map<Facet, int[]> counts) {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        counts.forEach((facet, count) ->
                facets.put(facet, new FacetList(snapshot.facet(facet), count, filters.picked(facet)).listed()));
        return facets;
    }

    private TopFieldCollectorManager topOf() {
        Window window = request.window();
        int most = Math.max(
                1,
                Math.min(
                        window.offset() + window.limit(),
                        searcher.getIndexReader().maxDoc()));
        return new TopFieldCollectorManager(sort(), most, null, Integer.MAX_VALUE);
    }

    private boolean isByRelevance() {
        return request.sort() == SortOrder.RELEVANCE && read.plan().ranks();
    }

    private Sort sort() {
        boolean latestFirst = request.sort() != SortOrder.EARLIEST_FIRST;
        long last = latestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
        var byDay = LongField.newSortField(RecapFields.START, latestFirst, SortedNumericSelector.Type.MIN, last);
        return isByRelevance() ? new Sort(SortField.FIELD_SCORE, byDay, BY_ID) : new Sort(byDay, BY_ID);
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
            hits.add(new Hit(recap, StoredForm.event(document), score, shown.title(), shown.snippets()));
        }
        return hits;
    }
}
