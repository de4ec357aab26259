package fr.retours.opensearch.search;

import fr.retours.model.fact.RecapFacts;
import fr.retours.opensearch.wire.ShardAnswers;
import fr.retours.opensearch.wire.ShardCalls;
import fr.retours.text.store.LuceneRecapIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/** Shards in folders, asked in this process; each may be away. */
final class LocalShards implements ShardCalls {
    private static final String VERSION = "1";

    private final List<DirectoryReader> readers = new ArrayList<>();
    private final List<ShardAnswers> shards = new ArrayList<>();
    private final Set<Integer> away = ConcurrentHashMap.newKeySet();

    LocalShards(Path folder, int count, List<RecapFacts> recaps) {
        try {
            for (int number = 0; number < count; number++) {
                int shard = number;
                Path own = folder.resolve(String.valueOf(shard));
                try (var index = LuceneRecapIndex.open(own)) {
                    recaps.stream()
                            .filter(one -> Math.floorMod(one.recap().id().hashCode(), count) == shard)
                            .forEach(one -> index.replace(one, "digest"));
                    index.commit(Optional.of(VERSION));
                }
                var reader = DirectoryReader.open(FSDirectory.open(own));
                readers.add(reader);
                shards.add(new ShardAnswers(reader));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a shard away. */
    void takeAway(int shard) {
        away.add(shard);
    }

    @Override
    public Optional<CompleteRun> complete() {
        return Optional.of(new CompleteRun(VERSION, shards.size(), ""));
    }

    @Override
    public Map<Integer, ShardAnswer> ask(String asked, Map<Integer, byte[]> questions) {
        Map<Integer, ShardAnswer> answers = new HashMap<>();
        questions.forEach((shard, question) -> answers.put(shard, answer(shard, question)));
        return answers;
    }

    private ShardAnswer answer(int shard, byte[] question) {
        if (away.contains(shard)) {
            return new ShardAnswer(new byte[0], "away");
        }
        try {
            return new ShardAnswer(shards.get(shard).answer(question), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String where() {
        return "local";
    }

    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(readers);
    }
}
