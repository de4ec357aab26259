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
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
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
        look(List.copyOf(unknown));
        return phrases.isEmpty() ? same : replaced(query, phrase -> Objects.requireNonNull(phrases.get(phrase)));
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
    public List<ScoreDoc> first(Query query, int most, boolean each) throws IOException {
        var counted = statistics.of(List.of(query));
        var writer = queries.get();
        var hits = scores(ask(
                shards.all(), shard -> question(writer, shard).first(counted.in(range(shard)), query, most, each)));
        hits.sort(Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score).thenComparingInt(hit -> places[hit.doc]));
        return hits.subList(0, Math.min(most, hits.size()));
    }

    @Override
    public List<ScoreDoc> rescored(List<ScoreDoc> hits, Query ties) throws IOException {
        var counted = statistics.of(List.of(ties));
        var writer = queries.get();
        var numbers = shards.byShard(hits.stream().mapToInt(hit -> hit.doc).toArray());
        var scores = scores(ask(
                numbers.keySet(),
                shard -> question(writer, shard)
                        .scores(counted.in(range(shard)), ties, Objects.requireNonNull(numbers.get(shard)))));
        Map<Integer, Float> added = new HashMap<>();
        scores.forEach(one -> added.put(one.doc, one.score));
        return hits.stream()
                .map(hit -> new ScoreDoc(hit.doc, hit.score + added.getOrDefault(hit.doc, 0f)))
                .toList();
    }

    private List<ScoreDoc> scores(Map<Integer, ShardReply> replies) throws IOException {
        List<ScoreDoc> all = new ArrayList<>();
        for (Map.Entry<Integer, ShardReply> reply : replies.entrySet()) {
            int start = range(reply.getKey()).start();
            reply.getValue().scores().forEach(hit -> all.add(new ScoreDoc(start + hit.doc, hit.score)));
        }
        return all;
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
