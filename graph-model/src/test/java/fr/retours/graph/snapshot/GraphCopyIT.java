package fr.retours.graph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.DatasetMark.NotedChanges;
import fr.retours.graph.Neo4jGraphStore;
import fr.retours.graph.OpenGraph;
import fr.retours.graph.relation.SnapshotSliceGraph;
import fr.retours.graph.snapshot.column.PackedValues;
import fr.retours.graph.testing.GeneratedCast;
import fr.retours.graph.testing.GeneratedFacts;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DigestedRecap;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.RelationFilter;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy tells what the graph tells, or nothing. */
@ExtendWith(TestGraphServer.class)
class GraphCopyIT {
    private static final GeneratedFacts MADE = new GeneratedFacts(7, new GeneratedCast(20, 6, 6), 9);
    private static final String VERSION = "v1";

    @TempDir
    private Path folder;

    private OpenGraph open;
    private Path file;
    private GraphCopy copy;

    @BeforeEach
    void write(GraphServer server) throws IOException {
        open = OpenGraph.empty(server.boltUri(), server.user(), server.password());
        open.store().prepare();
        open.store()
                .replace(IntStream.range(0, 12)
                        .mapToObj(number -> new DigestedRecap(MADE.recap(number, 0), "1"))
                        .toList());
        open.store().setDatasetVersion(VERSION);
        file = folder.resolve("copy.gz");
        copy = new GraphCopy(file);
        copy.refresh(open.connection(), NotedChanges.unknown());
    }

    @AfterEach
    void disconnect() {
        open.close();
    }

    private static Object reported(SnapshotSource source) {
        var slices = new SnapshotSliceGraph(source);
        return List.of(
                slices.events(RelationFilter.NONE, null, 100),
                slices.people(RelationFilter.NONE, null, 100),
                slices.bodies(RelationFilter.NONE, null, 100));
    }

    @Test
    void theCopyTellsWhatTheGraphTells() {
        var copied = copy.read(VERSION).orElseThrow().snapshot();

        assertThat(reported(SnapshotSource.of(copied))).isEqualTo(reported(GraphSnapshots.of(open.connection())));
        assertThat(copied.state().version()).contains(VERSION);
    }

    @Test
    void anotherVersionIsNotInTheCopy() {
        assertThat(copy.read("v2")).isEmpty();
    }

    @Test
    void theCopyIsMadeAnewWhenTheGraphWasWritten() throws IOException {
        byte[] before = Files.readAllBytes(file);
        open.store().replace(MADE.recap(20, 0), "1");
        copy.refresh(open.connection(), NotedChanges.unknown());
        assertThat(file).hasBinaryContent(before); // no version is complete
        open.store().setDatasetVersion("v2");
        copy.refresh(open.connection(), NotedChanges.unknown());

        assertThat(copy.read(VERSION)).isEmpty();
        assertThat(reported(SnapshotSource.of(copy.read("v2").orElseThrow().snapshot())))
                .isEqualTo(reported(GraphSnapshots.of(open.connection())));
    }

    private NotedChanges run(String version, Consumer<GraphStore> writing) {
        var store = new Neo4jGraphStore(open.connection());
        store.prepare();
        writing.accept(store);
        store.setDatasetVersion(version);
        return store.changes();
    }

    /** Neo4j gives the relationships of a node in any order, in one reading and in the next. */
    private static Object inOrder(Object row) {
        if (!(row instanceof Map<?, ?> columns)) {
            return String.valueOf(row);
        }
        Map<Object, Object> ordered = new TreeMap<>();
        columns.forEach((name, value) -> ordered.put(
                name,
                value instanceof List<?> list
                        ? list.stream().map(String::valueOf).sorted().toList()
                        : String.valueOf(value)));
        return ordered;
    }

    private static List<String> rows(Path copy) throws IOException {
        List<String> rows = new ArrayList<>();
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(copy))))) {
            for (in.mark(1); in.read() >= 0; in.mark(1)) {
                in.reset();
                rows.add(String.valueOf(inOrder(PackedValues.read(in))));
            }
        }
        return rows;
    }

    private List<String> rowsOfTheWholeGraph() throws IOException {
        Path whole = folder.resolve("whole.gz");
        new GraphCopy(whole).refresh(open.connection(), NotedChanges.unknown());
        return rows(whole);
    }

    private static List<DigestedRecap> some(Random random) {
        var made = new HashMap<RecapId, DigestedRecap>();
        for (int number = random.nextInt(5); number >= 0; number--) {
            RecapFacts facts = MADE.recap(random.nextInt(16), random.nextInt(4));
            made.put(facts.recap().id(), new DigestedRecap(facts, "1"));
        }
        return List.copyOf(made.values());
    }

    /** Runs that replace, add and remove what comes, with people, bodies and events that many recaps name. */
    @Test
    void aCopyOfWhatChangedIsThatOfTheWholeGraph() throws IOException {
        var random = new Random(11);
        for (int number = 0; number < 30; number++) {
            NotedChanges changes = run("r" + number, store -> {
                store.replace(some(random));
                if (random.nextBoolean()) {
                    store.remove(MADE.recap(random.nextInt(16), 0).recap().id());
                }
                store.add(some(random));
            });
            copy.refresh(open.connection(), changes);

            assertThat(rows(file)).as("run %d", number).containsExactlyElementsOf(rowsOfTheWholeGraph());
            assertThat(reported(SnapshotSource.of(
                            copy.read("r" + number).orElseThrow().snapshot())))
                    .isEqualTo(reported(GraphSnapshots.of(open.connection())));
        }
    }

    /** What changes behind the back of all who write stands for what is not read. */
    private void retitle(String recap, String title) {
        open.connection().readWhole("retitle a recap", neo4j -> {
            var row = Map.<String, Object>of("recap", recap, "title", title);
            return neo4j.run("MATCH (r:Recap {id: $recap}) SET r.title = $title", row)
                    .consume();
        });
    }

    @Test
    void onlyWhatChangedIsReadUnlessSomebodyElseWrote() throws IOException {
        String other = MADE.recap(3, 0).recap().id().value();
        NotedChanges changes = run("v2", store -> store.replace(MADE.recap(5, 1), "2"));
        retitle(other, "never read");
        copy.refresh(open.connection(), changes);
        assertThat(rows(file)).noneMatch(row -> row.contains("never read"));

        changes = run("v3", store -> {
            store.replace(MADE.recap(5, 2), "3");
            open.store().replace(MADE.recap(6, 1), "3");
        });
        copy.refresh(open.connection(), changes);
        assertThat(rows(file)).anyMatch(row -> row.contains("never read"));
        assertThat(rows(file)).containsExactlyElementsOf(rowsOfTheWholeGraph());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.7, 0.999})
    void ofADamagedCopyNothingIsTaken(double place) throws IOException {
        byte[] damaged = Files.readAllBytes(file);
        damaged[(int) (damaged.length * place)] ^= 1;
        Files.write(file, damaged);
        copy.refresh(open.connection(), run("v2", store -> store.replace(MADE.recap(5, 1), "2")));

        assertThat(rows(file)).containsExactlyElementsOf(rowsOfTheWholeGraph());
    }

    @Test
    void aCopyOfTheSameIsLeftAlone() throws IOException {
        var longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(file, longAgo);
        copy.refresh(open.connection(), NotedChanges.unknown());

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(one -> !one.equals(file));
    }

    @Test
    void aDamagedCopyCountsForNothing() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 9));
        assertThat(copy.read(VERSION)).isEmpty();
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        Files.write(file, changed);
        assertThat(copy.read(VERSION)).isEmpty();
        copy.discard();
        assertThat(copy.read(VERSION)).isEmpty();
        copy.refresh(open.connection(), NotedChanges.unknown());
        assertThat(copy.read(VERSION)).isPresent();
    }

    /** Every byte is as it was written, and a row is none. */
    @ParameterizedTest
    @MethodSource
    void aCopyWithRowsThatNoStatementGivesCountsForNothing(Object row) throws IOException {
        Object head;
        try (var in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            head = PackedValues.read(in);
        }
        try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            PackedValues.write(head, out);
            PackedValues.write(row, out);
        }

        assertThat(copy.read(VERSION)).isEmpty();
    }

    static Stream<Object> aCopyWithRowsThatNoStatementGivesCountsForNothing() {
        return Stream.of(1.5, "a word", List.of(1L, 2L), Map.of("id", 7L), Map.of("id", "no id of a recap\n"));
    }
}
