package fr.retours.opensearch.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.text.field.RecapFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShardCopyTest {
    private final Directory directory = new ByteBuffersDirectory();
    private ShardInMemory shard;
    private ShardCopy copy;
    private CompleteVersion complete = CompleteVersion.NONE;

    @BeforeEach
    void open() throws IOException {
        shard = new ShardInMemory();
        copy = opened(directory);
    }

    @AfterEach
    void close() throws IOException {
        copy.close();
        shard.close();
    }

    @Test
    void a_version_has_what_its_runs_wrote_and_none_that_they_removed() throws IOException {
        shard.put(1, "a");
        shard.put(1, "b");
        end(1);
        shard.put(2, "a");
        shard.remove(2, "b");
        shard.put(2, "c");

        end(2);

        assertThat(copy.newest()).contains(version(2));
        assertThat(copy.recaps()).isEqualTo(2);
        assertThat(recaps(directory, "v2")).isEqualTo(Map.of("a", "run 2", "c", "run 2"));
    }

    @Test
    void what_readers_see_stays_while_a_run_that_is_not_seen_ends() throws IOException {
        shard.put(1, "a");
        end(1);
        shard.put(2, "b");
        advance(copy, version(2));
        shard.put(3, "c");

        advance(copy, version(3));

        assertThat(versions(directory)).containsExactly("v1", "v3");
        assertThat(recaps(directory, "v1")).containsOnlyKeys("a");
        assertThat(recaps(directory, "v3")).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void a_copy_that_is_ahead_stays_there_when_it_is_to_catch_up() throws IOException {
        shard.put(1, "a");
        end(1);
        shard.put(2, "b");
        advance(copy, version(2));

        advance(copy, complete);

        assertThat(copy.newest()).contains(version(2));
    }

    @Test
    void a_copy_that_is_opened_again_knows_its_versions() throws IOException {
        shard.put(1, "a");
        end(1);
        shard.put(2, "b");
        advance(copy, version(2));
        copy.close();

        copy = opened(directory);

        assertThat(copy.newest()).contains(version(2));
        assertThat(versions(directory)).containsExactly("v1", "v2");
    }

    @Test
    void a_copy_that_was_away_loses_what_left_no_trace() throws IOException {
        shard.put(1, "a");
        shard.put(1, "b");
        end(1);
        complete = version(2);
        shard.put(2, "c");
        shard.remove(2, "b");
        shard.deleteSuperseded(2);

        advance(copy, complete);

        assertThat(recaps(directory, "v2")).isEqualTo(Map.of("a", "run 1", "c", "run 2"));
    }

    @Test
    void a_number_that_another_run_takes_again_means_that_run() throws IOException {
        shard.put(1, "a");
        end(1);
        advance(copy, version(2, "given up"));
        shard.put(2, "b");
        complete = version(2);

        advance(copy, complete);

        assertThat(recaps(directory, "v2")).containsOnlyKeys("a", "b");
    }

    @Test
    void other_stems_have_all_written_anew() throws IOException {
        shard.put(1, "a");
        end(1);
        var other = CompleteVersion.of(Map.of("run", 2, "version", "v2", "stems", "achats => achat"));

        advance(copy, other);

        assertThat(copy.newest()).contains(other);
        assertThat(recaps(directory, "v2")).containsOnlyKeys("a");
    }

    @Test
    void what_cannot_be_read_is_written_again() throws IOException {
        shard.put(1, "a");
        end(1);
        copy.close();
        var segments = List.of(directory.listAll()).stream()
                .filter(one -> one.startsWith("segments"))
                .findFirst()
                .orElseThrow();
        directory.deleteFile(segments);
        try (var out = directory.createOutput(segments, IOContext.DEFAULT)) {
            out.writeString("no index");
        }

        copy = opened(directory);
        assertThat(copy.newest()).isEmpty();
        advance(copy, complete);

        assertThat(recaps(directory, "v1")).containsOnlyKeys("a");
    }

    @Test
    void a_copy_that_is_closed_takes_nothing_more() throws IOException {
        copy.close();

        assertThatThrownBy(() -> advance(copy, version(1))).isInstanceOf(AlreadyClosedException.class);
    }

    /** Runs end, come to nothing, and copies miss them, as it happens: whoever catches up has what the documents say. */
    @Test
    void copies_that_miss_runs_end_with_the_same_recaps() throws IOException {
        long seed = Long.getLong("retours.seed", 1);
        var random = new Random(seed);
        List<Directory> folders = List.of(directory, new ByteBuffersDirectory(), new ByteBuffersDirectory());
        List<ShardCopy> copies = new ArrayList<>();
        for (Directory folder : folders) {
            copies.add(opened(folder));
        }

        for (long run = 1; run <= Integer.getInteger("retours.rounds", 30); run++) {
            for (int change = random.nextInt(4); change >= 0; change--) {
                var recap = "recap-" + random.nextInt(6);
                if (random.nextInt(3) == 0) {
                    shard.remove(run, recap);
                } else {
                    shard.put(run, recap);
                }
            }
            var next = version(run);
            int away = random.nextInt(4);
            for (int number = 0; number < copies.size(); number++) {
                if (number != away) {
                    advance(copies.get(number), next);
                    assertThat(recaps(folders.get(number), "v" + run))
                            .as("seed " + seed)
                            .isEqualTo(shard.recaps(run));
                }
            }
            if (random.nextInt(3) > 0) {
                complete = next;
                shard.deleteSuperseded(run);
            }
            if (random.nextBoolean() && complete.run() == run) {
                for (int number = 0; number < copies.size(); number++) {
                    advance(copies.get(number), complete);
                    assertThat(recaps(folders.get(number), complete.version()))
                            .as("seed " + seed)
                            .isEqualTo(shard.recaps(run));
                }
            }
        }
        for (ShardCopy one : copies) {
            one.close();
        }
    }

    private void end(long run) throws IOException {
        advance(copy, version(run));
        complete = version(run);
        shard.deleteSuperseded(run);
    }

    private void advance(ShardCopy one, CompleteVersion target) throws IOException {
        try (var reader = shard.reader()) {
            one.advance(target, complete, reader);
        }
    }

    private static CompleteVersion version(long run) {
        return version(run, "v" + run);
    }

    private static CompleteVersion version(long run, String name) {
        return CompleteVersion.of(Map.of("run", run, "version", name));
    }

    private static ShardCopy opened(Directory directory) throws IOException {
        return new ShardCopy(new FilterDirectory(directory) {
            @Override
            public void close() {
                // kept for the next to open
            }
        });
    }

    private static List<String> versions(Directory directory) throws IOException {
        List<String> versions = new ArrayList<>();
        for (IndexCommit commit : DirectoryReader.listCommits(directory)) {
            versions.add(commit.getUserData().get(RecapFields.DATASET_KEY));
        }
        return versions;
    }

    private static Map<String, String> recaps(Directory directory, String version) throws IOException {
        Map<String, String> recaps = new TreeMap<>();
        for (IndexCommit commit : DirectoryReader.listCommits(directory)) {
            if (version.equals(commit.getUserData().get(RecapFields.DATASET_KEY))) {
                try (var reader = DirectoryReader.open(commit)) {
                    for (var leaf : reader.leaves()) {
                        collect(leaf.reader(), recaps);
                    }
                }
            }
        }
        return recaps;
    }

    private static void collect(LeafReader segment, Map<String, String> recaps) throws IOException {
        var ids = DocValues.getSorted(segment, RecapFields.ID);
        var digests = DocValues.getBinary(segment, RecapFields.DIGEST);
        var live = segment.getLiveDocs();
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            if ((live == null || live.get(doc)) && ids.advanceExact(doc) && digests.advanceExact(doc)) {
                recaps.put(
                        ids.lookupOrd(ids.ordValue()).utf8ToString(),
                        digests.binaryValue().utf8ToString());
            }
        }
    }
}
