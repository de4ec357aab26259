package fr.retours.opensearch.search;

import fr.retours.opensearch.wire.QueryWriter;
import fr.retours.opensearch.wire.ShardCalls;
import fr.retours.opensearch.wire.ShardQuestion;
import fr.retours.opensearch.wire.ShardReply;
import fr.retours.text.SortOrder;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.field.RecapFields;
import fr.retours.text.field.StoredHit;
import fr.retours.text.highlight.FoundTexts;
import fr.retours.text.highlight.WordPlaces;
import fr.retours.text.plan.ClauseMatches;
import fr.retours.text.plan.QueryPlan;
import fr.retours.text.query.RecapSimilarity;
import fr.retours.text.ranking.FoundDocuments;
import fr.retours.text.ranking.RecapFinder;
import fr.retours.text.ranking.RecapOrder;
import fr.retours.text.settings.SearchSettings;
import fr.retours.text.store.IndexSnapshot;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** One complete version: its slim copies, here, and its shards, elsewhere. */
final class ShardedSnapshot extends IndexSnapshot {
    private final ShardSet shards;
    private final GlobalStatistics statistics;
    /** By document: its place among all, the latest first; breaks ties of scores. */
    private final int[] places;

    private ShardedSnapshot(
            SlimReader reader, ShardSet shards, String stems, SearchSettings settings, IndexSnapshot meanwhile)
            throws IOException {
        super(
                reader,
                Map.of(RecapFields.STEMS_KEY, stems, RecapFields.DATASET_KEY, shards.version()),
                settings,
                meanwhile);
        this.shards = shards;
        this.statistics = new GlobalStatistics(shards, searcher(), RecapSimilarity.Curves.of(settings.weights()));
        this.places = new int[reader.maxDoc()];
        var all = new TopFieldCollectorManager(
                RecapOrder.byDay(SortOrder.LATEST_FIRST), Math.max(1, places.length), null, Integer.MAX_VALUE);
        var latestFirst = searcher().search(MatchAllDocsQuery.INSTANCE, all).scoreDocs;
        for (int place = 0; place < latestFirst.length; place++) {
            places[latestFirst[place].doc] = place;
        }
    }

    /** Fetches the slim copies of {@code run} and makes all ready. */
    static IndexSnapshot of(
            ShardCalls calls, ShardCalls.CompleteRun run, SearchSettings settings, IndexSnapshot meanwhile)
            throws IOException {
        var shards = ShardSet.of(calls, run);
        var reader = SlimReader.of(shards.slimCopies());
        try {
            var snapshot = new ShardedSnapshot(reader, shards, run.stems(), settings, meanwhile);
            snapshot.prepareRest();
            return snapshot;
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    @Override
    public RecapFinder finder(SearchBudget budget) {
        return new RecapFinder(searcher(), new ShardedScores(statistics, this::queries, places, budget), budget);
    }

    /** Writes queries whose parts that are no words are answered by the slim copies. */
    private QueryWriter queries() {
        return new QueryWriter(this::found);
    }

    private FixedBitSet found(Query query) throws IOException {
        return searcher().search(query, new FoundDocuments(Math.max(1, places.length)));
    }

    @Override
    public FoundTexts texts(QueryPlan plan, SearchBudget budget, int... documents) throws IOException {
        var texts = texts(WordPlaces.sought(plan), documents);
        Map<Integer, StoredHit> hits = new HashMap<>();
        for (Map.Entry<Integer, ShardReply.Text> one : texts.entrySet()) {
            hits.put(one.getKey(), hit(one.getKey(), one.getValue().packed()));
        }
        return new FoundTexts() {
            @Override
            public StoredHit hit(int doc) {
                return Objects.requireNonNull(hits.get(doc));
            }

            @Override
            public List<WordPlaces.Place> places(int doc) {
                return Objects.requireNonNull(texts.get(doc)).places();
            }
        };
    }

    private Map<Integer, ShardReply.Text> texts(List<WordPlaces.Sought> sought, int... documents) throws IOException {
        var queries = queries();
        var numbers = shards.byShard(documents);
        var replies = shards.ask(
                numbers.keySet(),
                shard -> new ShardQuestion(queries, shards.ranges().get(shard))
                        .texts(sought, Objects.requireNonNull(numbers.get(shard))));
        Map<Integer, ShardReply.Text> texts = new HashMap<>();
        for (Map.Entry<Integer, ShardReply> reply : replies.entrySet()) {
            int start = shards.ranges().get(reply.getKey()).start();
            for (int number : Objects.requireNonNull(numbers.get(reply.getKey()))) {
                texts.put(start + number, reply.getValue().text());
            }
        }
        return texts;
    }

    @Override
    protected BytesRef packed(int doc) throws IOException {
        return Objects.requireNonNull(texts(List.of(), doc).get(doc)).packed();
    }

    @Override
    protected Document stored(int doc) throws IOException {
        int shard = shards.shardOf(doc);
        return shards.ask(
                        shard,
                        ShardQuestion.stored(doc - shards.ranges().get(shard).start()))
                .stored();
    }

    @Override
    public ClauseMatches matches() {
        return (bodies, clauses) -> {
            var counted = statistics.of(clauses);
            var writer = queries();
            int[] docs = bodies.keySet().stream().mapToInt(doc -> doc).toArray();
            var numbers = shards.byShard(docs);
            var replies = shards.ask(numbers.keySet(), shard -> {
                var range = shards.ranges().get(shard);
                Map<Integer, Integer> own = new LinkedHashMap<>();
                numbers.getOrDefault(shard, List.of())
                        .forEach(number -> own.put(number, bodies.get(range.start() + number)));
                return new ShardQuestion(writer, range).matches(counted.in(range), clauses, own);
            });
            Map<Integer, List<Optional<ClauseMatches.Match>>> all = new HashMap<>();
            for (Map.Entry<Integer, ShardReply> reply : replies.entrySet()) {
                int start = shards.ranges().get(reply.getKey()).start();
                for (int number : Objects.requireNonNull(numbers.get(reply.getKey()))) {
                    all.put(start + number, reply.getValue().matches(clauses.size()));
                }
            }
            return all;
        };
    }
}
