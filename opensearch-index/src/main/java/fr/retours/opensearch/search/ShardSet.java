package fr.retours.opensearch.search;

import fr.retours.opensearch.wire.ShardCalls;
import fr.retours.opensearch.wire.ShardQuestion;
import fr.retours.opensearch.wire.ShardRange;
import fr.retours.opensearch.wire.ShardReply;
import fr.retours.text.IndexUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.CollectionStatistics;
import org.jspecify.annotations.Nullable;

/**
 * The shards of one version.
 *
 * @param ranges the recaps of each
 * @param fields the statistics of each field over all shards
 */
record ShardSet(ShardCalls calls, String version, List<ShardRange> ranges, Map<String, CollectionStatistics> fields) {
    ShardSet {
        ranges = List.copyOf(ranges);
        fields = Map.copyOf(fields);
    }

    /** Asks what there is. */
    static ShardSet of(ShardCalls calls, ShardCalls.CompleteRun run) throws IOException {
        List<ShardReply.Outline> outlines = new ArrayList<>();
        for (ShardReply reply : whole(calls, run.version(), run.shards(), ShardQuestion.outline())) {
            outlines.add(reply.outline());
        }
        List<ShardRange> ranges = new ArrayList<>();
        int recaps = 0;
        for (ShardReply.Outline one : outlines) {
            ranges.add(new ShardRange(recaps, one.recaps()));
            recaps += one.recaps();
        }
        Map<String, CollectionStatistics> fields = new HashMap<>();
        int all = recaps;
        outlines.stream()
                .flatMap(one -> one.fields().stream())
                .forEach(field -> fields.merge(field.field(), counted(field, all), ShardSet::sum));
        return new ShardSet(calls, run.version(), ranges, fields);
    }

    private static CollectionStatistics counted(CollectionStatistics field, int recaps) {
        return new CollectionStatistics(
                field.field(), recaps, field.docCount(), field.sumTotalTermFreq(), field.sumDocFreq());
    }

    private static CollectionStatistics sum(CollectionStatistics left, CollectionStatistics right) {
        return new CollectionStatistics(
                left.field(),
                left.maxDoc(),
                left.docCount() + right.docCount(),
                left.sumTotalTermFreq() + right.sumTotalTermFreq(),
                left.sumDocFreq() + right.sumDocFreq());
    }

    /** Returns the slim copies, one a shard. */
    List<ShardReply> slimCopies() {
        return whole(calls, version, ranges.size(), ShardQuestion.slimCopy());
    }

    private static List<ShardReply> whole(ShardCalls calls, String version, int shards, byte[] question) {
        var all = IntStream.range(0, shards).boxed().collect(Collectors.toMap(shard -> shard, shard -> question));
        var answers = calls.ask(version, all);
        return IntStream.range(0, shards)
                .mapToObj(shard -> reply(calls, shard, answers.get(shard)))
                .toList();
    }

    /** Returns the number of the shard that holds a recap. */
    int shardOf(int recap) {
        int shard = 0;
        while (recap >= ranges.get(shard).start() + ranges.get(shard).size()) {
            shard++;
        }
        return shard;
    }

    /** Returns the numbers in their shards of some recaps, by shard. */
    Map<Integer, List<Integer>> byShard(int... recaps) {
        Map<Integer, List<Integer>> numbers = new HashMap<>();
        for (int recap : recaps) {
            int shard = shardOf(recap);
            numbers.computeIfAbsent(shard, any -> new ArrayList<>())
                    .add(recap - ranges.get(shard).start());
        }
        return numbers;
    }

    /** Asks some shards, each its own question; all must answer. */
    Map<Integer, ShardReply> ask(Iterable<Integer> shards, Function<Integer, byte[]> question) {
        return ask(shards, question, away -> {
            throw new IndexUnavailableException(away, null);
        });
    }

    /**
     * Asks some shards, each its own question.
     *
     * @param missing learns which do not answer
     */
    Map<Integer, ShardReply> ask(
            Iterable<Integer> shards, Function<Integer, byte[]> question, Consumer<String> missing) {
        Map<Integer, byte[]> questions = new HashMap<>();
        shards.forEach(shard -> questions.put(shard, question.apply(shard)));
        Map<Integer, ShardReply> replies = new HashMap<>();
        if (!questions.isEmpty()) {
            calls.ask(version, questions).forEach((shard, answer) -> {
                if (answer.isMissing()) {
                    missing.accept(away(calls, shard, answer.failure()));
                } else {
                    replies.put(shard, new ShardReply(answer.bytes()));
                }
            });
        }
        return replies;
    }

    /** Asks one shard, which must answer. */
    ShardReply ask(int shard, byte[] question) {
        return reply(calls, shard, calls.ask(version, Map.of(shard, question)).get(shard));
    }

    /** Returns the numbers of all shards. */
    Iterable<Integer> all() {
        return IntStream.range(0, ranges.size()).boxed().toList();
    }

    private static ShardReply reply(ShardCalls calls, int shard, ShardCalls.@Nullable ShardAnswer answer) {
        if (answer == null || answer.isMissing()) {
            throw new IndexUnavailableException(away(calls, shard, answer == null ? "" : answer.failure()), null);
        }
        return new ShardReply(answer.bytes());
    }

    private static String away(ShardCalls calls, int shard, String failure) {
        return "La partition " + shard + " de l'index " + calls.where() + " ne répond pas (" + failure
                + ") : remettez en marche un nœud qui l'a, puis relancez.";
    }
}
