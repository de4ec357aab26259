package fr.retours.text.search;

import fr.retours.model.port.Window;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.FrenchDictionary;
import fr.retours.text.Hit;
import fr.retours.text.NothingFound;
import fr.retours.text.Reason;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import fr.retours.text.deadline.Budget;
import fr.retours.text.facet.FacetList;
import fr.retours.text.facet.ValueCounts;
import fr.retours.text.field.StoredHit;
import fr.retours.text.highlight.Highlighter;
import fr.retours.text.plan.QueryLadder;
import fr.retours.text.plan.QueryPlan;
import fr.retours.text.plan.Reasons;
import fr.retours.text.plan.Remarks;
import fr.retours.text.query.QueryText;
import fr.retours.text.ranking.Ranking;
import fr.retours.text.ranking.RecapFinder;
import fr.retours.text.spelling.Vocabulary;
import fr.retours.text.store.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/** One search in one commit. */
final class Searching {
    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final RecapFinder finder;
    private final SearchRequest request;
    private final Filters filters;
    private final Budget budget;
    private final Vocabulary vocabulary;
    private final QueryText asked;
    private final QueryLadder.Read read;
    private final boolean isByRelevance;

    Searching(Snapshot snapshot, SearchRequest request, FrenchDictionary dictionary, Budget budget) throws IOException {
        this.snapshot = snapshot;
        this.searcher = snapshot.searcher();
        this.budget = budget;
        this.finder = snapshot.finder(budget);
        this.vocabulary = snapshot.vocabulary(dictionary, budget);
        this.request = request;
        this.filters = Filters.of(request.filter());
        this.asked = QueryText.of(request.query());
        this.read = new QueryLadder(finder, vocabulary, snapshot.synonyms()).read(asked);
        this.isByRelevance =
                request.sort() == SortOrder.RELEVANCE && read.plan().ranks();
    }

    SearchResult result() throws IOException {
        Query query = filters.on(read.found());
        var found = finder.of(query);
        int total = found.cardinality();
        var remarks = new Remarks(asked, read, finder, vocabulary);
        var hits = hits(page(query));
        return new SearchResult(
                hits,
                total,
                facets(counts(found)),
                remarks.all(),
                remarks.spelling(),
                advice(total),
                budget.wasSpent(),
                snapshot.datasetVersion());
    }

    private Optional<NothingFound> advice(long total) throws IOException {
        return total > 0
                ? Optional.empty()
                : Optional.of(new Advice(snapshot, finder, vocabulary).on(asked, read, filters));
    }

    private Map<Facet, ValueCounts> counts(FixedBitSet found) throws IOException {
        var open = EnumSet.allOf(Facet.class);
        open.removeAll(filters.narrowing());
        open.removeIf(facet ->
                facet.isYears() && facet != Facet.years(request.filter().basis()));
        var counts = counts(found, open);
        for (Facet narrowing : filters.narrowing()) {
            counts.putAll(counts(finder.of(filters.onAllBut(narrowing, read.found())), EnumSet.of(narrowing)));
        }
        return counts;
    }

    private Map<Facet, ValueCounts> counts(FixedBitSet found, Set<Facet> facets) {
        Map<Facet, Set<Integer>> picked = new EnumMap<>(Facet.class);
        facets.forEach(facet -> picked.put(facet, snapshot.facet(facet).numbersOf(filters.picked(facet))));
        return snapshot.facetCounts().countListed(found, picked);
    }

    private Map<Facet, List<FacetCount>> facets(Map<Facet, ValueCounts> counts) {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        counts.forEach((facet, count) ->
                facets.put(facet, new FacetList(snapshot.facet(facet), count, filters.picked(facet)).listed()));
        return facets;
    }

    /** Returns what the query came to mean. */
    QueryPlan plan() {
        return read.plan();
    }

    /** Returns all recaps found, in order; refuses to when time was up before. */
    List<ScoreDoc> all() throws IOException {
        var query = filters.on(read.found());
        var all = first(query, finder.count(query));
        budget.requireAll();
        return all;
    }

    private List<ScoreDoc> page(Query query) throws IOException {
        Window window = request.window();
        var first = first(query, window.offset() + window.limit());
        return first.subList(Math.min(window.offset(), first.size()), first.size());
    }

    private List<ScoreDoc> first(Query query, int most) throws IOException {
        var ranking = new Ranking(finder, most);
        var plan = read.plan();
        return isByRelevance
                ? ranking.byScore(plan.ranking(query), plan.neighbours())
                : ranking.byDay(query, request.sort());
    }

    private List<Hit> hits(List<ScoreDoc> shownHits) throws IOException {
        var highlighter = new Highlighter(
                searcher,
                read.plan(),
                budget,
                shownHits.stream().mapToInt(hit -> hit.doc).toArray());
        var reasons = new Reasons(searcher, read.plan(), vocabulary, budget);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : shownHits) {
            budget.check();
            var stored = snapshot.hit(found.doc);
            hits.add(hit(
                    stored,
                    highlighter.highlight(found.doc, stored),
                    found.score,
                    request.explain() ? reasons.of(found.doc, stored.layout().body()) : List.of()));
        }
        return hits;
    }

    /** Puts a hit together. */
    static Hit hit(StoredHit stored, Highlighter.Shown shown, float score, List<Reason> reasons) {
        return new Hit(
                stored.head(), stored.narration(), score, shown.title(), shown.snippets(), shown.passages(), reasons);
    }
}
