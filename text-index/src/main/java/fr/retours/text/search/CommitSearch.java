package fr.retours.text.search;

import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.Hit;
import fr.retours.text.HitReason;
import fr.retours.text.NothingFound;
import fr.retours.text.QueryRemark;
import fr.retours.text.RemarkKind;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.deadline.StageWatch;
import fr.retours.text.facet.FacetList;
import fr.retours.text.facet.ValueCounts;
import fr.retours.text.highlight.FoundTexts;
import fr.retours.text.highlight.Highlighter;
import fr.retours.text.plan.QueryLadder;
import fr.retours.text.plan.QueryPlan;
import fr.retours.text.plan.QueryRemarks;
import fr.retours.text.plan.RankingReasons;
import fr.retours.text.query.QueryText;
import fr.retours.text.ranking.FoundQuery;
import fr.retours.text.ranking.RecapFinder;
import fr.retours.text.ranking.RecapRanking;
import fr.retours.text.settings.WeightKey;
import fr.retours.text.spelling.IndexVocabulary;
import fr.retours.text.store.IndexSnapshot;
import fr.retours.text.vector.NearestPassages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/** One search in one commit. */
final class CommitSearch {
    private final IndexSnapshot snapshot;
    private final RecapFinder finder;
    private final SearchRequest request;
    private final FilterQueries filters;
    private final SearchBudget budget;
    private final IndexVocabulary vocabulary;
    private final QueryText asked;
    /** What the words find, and how. */
    private final QueryLadder.Read words;

    private final MeaningMatches meaning;
    /** What is found in all. */
    private final QueryLadder.Read read;

    private final boolean isByRelevance;

    CommitSearch(IndexSnapshot snapshot, SearchRequest request, NearestPassages passages, SearchBudget budget)
            throws IOException {
        this.snapshot = snapshot;
        this.budget = budget;
        this.finder = snapshot.finder(budget);
        this.vocabulary = snapshot.vocabulary(budget);
        this.request = request;
        this.filters = FilterQueries.of(request.filter());
        this.asked = QueryText.of(request.query(), snapshot.stems());
        this.words = StageWatch.in(
                "search.words", () -> new QueryLadder(finder, vocabulary, snapshot.synonyms()).read(asked));
        this.meaning = StageWatch.in("search.meaning", () -> MeaningMatches.of(words, snapshot, finder, passages));
        this.read = meaning.addedTo(words);
        this.isByRelevance =
                request.sort() == SortOrder.RELEVANCE && read.plan().ranks();
    }

    SearchResult result() throws IOException {
        var found = StageWatch.in("search.filter", this::found);
        int total = found.cardinality();
        var remarks = new QueryRemarks(asked, words, finder, vocabulary);
        var ranked = StageWatch.in(
                "search.rank",
                () -> ranked(found, request.window().offset() + request.window().limit()));
        var hits = StageWatch.in("search.highlight", () -> hits(ranked));
        return new SearchResult(
                hits,
                total,
                StageWatch.in("search.facets", () -> facets(counts(found))),
                StageWatch.in("search.remarks", () -> remarks(remarks)),
                remarks.spelling(),
                StageWatch.in("search.advice", () -> advice(total)),
                budget.leftOut(),
                snapshot.datasetVersion());
    }

    private List<QueryRemark> remarks(QueryRemarks remarks) throws IOException {
        List<QueryRemark> all = remarks.all();
        if (meaning.adds()) {
            all.add(new QueryRemark(RemarkKind.MEANING, "", ""));
        }
        return all;
    }

    private Optional<NothingFound> advice(long total) throws IOException {
        return total > 0
                ? Optional.empty()
                : Optional.of(new NothingFoundAdvice(snapshot, finder, vocabulary).on(asked, read, filters));
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
        var found = found();
        var all = ranked(found, found.cardinality()).first();
        budget.requireAll();
        return all;
    }

    private FixedBitSet found() throws IOException {
        return filters.areNone() ? read.documents() : finder.of(filters.on(read.found()));
    }

    private ScoreFusion ranked(FixedBitSet found, int most) throws IOException {
        if (!isByRelevance) {
            return ScoreFusion.none(new RecapRanking(finder, most).byDay(new FoundQuery(found), request.sort()));
        }
        var near = meaning.among(found);
        return near.isEmpty()
                ? ScoreFusion.none(byWords(found, most))
                : ScoreFusion.of(
                        byWords(found, ScoreFusion.depth(most)),
                        near,
                        finder.queries().weights().of(WeightKey.MEANING),
                        most);
    }

    private List<ScoreDoc> byWords(FixedBitSet found, int most) throws IOException {
        var plan = words.plan();
        var byWords = found.clone();
        byWords.and(words.documents());
        return new RecapRanking(finder, most)
                .byScore(plan.ranking(new FoundQuery(byWords)), byWords.cardinality(), plan.neighbours());
    }

    private List<Hit> hits(ScoreFusion ranked) throws IOException {
        List<ScoreDoc> first = ranked.first();
        int from = Math.min(request.window().offset(), first.size());
        var shownHits = first.subList(from, first.size());
        var texts = snapshot.texts(
                read.plan(), budget, shownHits.stream().mapToInt(hit -> hit.doc).toArray());
        var highlighter = new Highlighter(texts);
        var reasons = request.explain() ? reasons(shownHits, texts) : Map.<Integer, List<HitReason>>of();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : shownHits) {
            budget.check();
            var stored = texts.hit(found.doc);
            var shown = highlighter.highlight(found.doc);
            hits.add(new Hit(
                    stored.head(),
                    stored.narration(),
                    found.score,
                    shown.title(),
                    meaning.snippets(found.doc, stored, shown),
                    shown.passages(),
                    reasons.getOrDefault(found.doc, List.of()),
                    ranked.ranks().get(found.doc)));
        }
        return hits;
    }

    private Map<Integer, List<HitReason>> reasons(List<ScoreDoc> shown, FoundTexts texts) throws IOException {
        Map<Integer, Integer> bodies = new HashMap<>();
        for (ScoreDoc one : shown) {
            bodies.put(one.doc, texts.hit(one.doc).layout().body());
        }
        return new RankingReasons(snapshot.matches(), read.plan(), vocabulary, budget).of(bodies);
    }
}
