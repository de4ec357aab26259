package fr.retours.opensearch.search;

import fr.retours.opensearch.wire.QueryWriter;
import fr.retours.opensearch.wire.ShardQuestion;
import fr.retours.opensearch.wire.ShardRange;
import fr.retours.opensearch.wire.ShardReply;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.ranking.FoundQuery;
import fr.retours.text.ranking.TextScores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;

/** Scores and phrases by the shards, for one search. A shard that is away is left out, and the budget notes it. For one thread. */
final class ShardedScores implements TextScores {
    private final ShardSet shards;
    private final GlobalStatistics statistics;
    private final Supplier<QueryWriter> queries;
    private final int[] places;
    private final SearchBudget budget;
    /** Where the phrases stand that were looked for. */
    private final Map<PhraseQuery, FoundQuery> phrases = new HashMap<>();

    /**
     * Asks {@code statistics}' shards.
     *
     * @param queries makes what writes one question for all shards
     * @param places by document: its place among those with the same score
     */
    ShardedScores(GlobalStatistics statistics, Supplier<QueryWriter> queries, int[] places, SearchBudget budget) {
        this.shards = statistics.shards();
        this.statistics = statistics;
        this.queries = queries;
        this.places = places;
        this.budget = budget;
    }

    @Override
    public Query located(Query query) throws IOException {
        Set<PhraseQuery> unknown = new LinkedHashSet<>();
        var same = replaced(query, phrase -> {
            if (!phrases.containsKey(phrase)) {
                unknown.add(phrase);
            }
            return phrase;
        });
        for (PhraseQuery phrase : List.copyOf(unknown)) {
            if (!mayBeSomewhere(phrase)) {
                unknown.remove(phrase);
                phrases.put(phrase, new FoundQuery(new FixedBitSet(Math.max(1, places.length))));
            }
        }
        look(List.copyOf(unknown));
        return phrases.isEmpty() ? same : replaced(query, phrase -> Objects.requireNonNull(phrases.get(phrase)));
    }

    /** Returns whether some recap has all words of a phrase: only then shards need be asked. */
    private boolean mayBeSomewhere(PhraseQuery phrase) throws IOException {
        var all = new BooleanQuery.Builder();
        for (Term word : phrase.getTerms()) {
            all.add(new TermQuery(word), BooleanClause.Occur.FILTER);
        }
        return statistics.slim().search(all.build(), new TopScoreDocCollectorManager(1, null, 1)).scoreDocs.length > 0;
    }

    private void look(List<PhraseQuery> unknown) throws IOException {
        if (unknown.isEmpty()) {
            return;
        }
        int limit = Math.max(1, places.length);
        List<FixedBitSet> found = new ArrayList<>();
        unknown.forEach(phrase -> found.add(new FixedBitSet(limit)));
        var writer = queries.get();
        for (var reply : ask(shards.all(), shard -> question(writer, shard).found(unknown))
                .entrySet()) {
            var range = shards.ranges().get(reply.getKey());
            for (FixedBitSet one : found) {
                var numbers = reply.getValue().found(range.size());
                for (int number = 0; number < range.size(); number++) {
                    if (numbers.get(number)) {
                        one.set(range.start() + number);
                    }
                }
            }
        }
        for (int at = 0; at < unknown.size(); at++) {
            phrases.put(unknown.get(at), new FoundQuery(found.get(at)));
        }
    }

    private static Query replaced(Query query, Function<PhraseQuery, Query> other) {
        return switch (query) {
            case PhraseQuery phrase -> other.apply(phrase);
            case BoostQuery boost -> new BoostQuery(replaced(boost.getQuery(), other), boost.getBoost());
            case ConstantScoreQuery constant -> new ConstantScoreQuery(replaced(constant.getQuery(), other));
            case DisjunctionMaxQuery any ->
                new DisjunctionMaxQuery(
                        any.getDisjuncts().stream()
                                .map(one -> replaced(one, other))
                                .toList(),
                        any.getTieBreakerMultiplier());
            case BooleanQuery some -> {
                var all = new BooleanQuery.Builder().setMinimumNumberShouldMatch(some.getMinimumNumberShouldMatch());
                for (BooleanClause clause : some.clauses()) {
                    all.add(replaced(clause.query(), other), clause.occur());
                }
                yield all.build();
            }
            default -> query;
        };
    }

    @Override
    public List<ScoredRecap> first(Query query, int most, boolean each, Optional<Ties> ties) throws IOException {
        List<Query> scoring = new ArrayList<>(List.of(query));
        ties.ifPresent(some -> scoring.add(some.query()));
        var counted = statistics.of(scoring);
        var writer = queries.get();
        List<ScoredRecap> hits = new ArrayList<>();
        var replies = ask(
                shards.all(),
                shard -> question(writer, shard).first(counted.in(range(shard)), query, most, each, ties));
        for (Map.Entry<Integer, ShardReply> reply : replies.entrySet()) {
            int start = range(reply.getKey()).start();
            for (ScoredRecap hit : reply.getValue().first()) {
                hits.add(new ScoredRecap(start + hit.doc(), hit.score(), hit.tie()));
            }
        }
        hits.sort(Comparator.<ScoredRecap>comparingDouble(hit -> -hit.score())
                .thenComparingInt(hit -> places[hit.doc()]));
        return hits.subList(0, Math.min(most, hits.size()));
    }

    private Map<Integer, ShardReply> ask(Iterable<Integer> some, Function<Integer, byte[]> question) {
        budget.check();
        return shards.ask(some, question, budget::miss);
    }

    private ShardQuestion question(QueryWriter writer, int shard) {
        return new ShardQuestion(writer, range(shard));
    }

    private ShardRange range(int shard) {
        return shards.ranges().get(shard);
    }
}
