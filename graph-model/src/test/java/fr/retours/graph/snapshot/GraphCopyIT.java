package fr.retours.graph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.OpenGraph;
import fr.retours.graph.relation.SnapshotSliceGraph;
import fr.retours.graph.snapshot.column.PackedValues;
import fr.retours.graph.testing.GeneratedCast;
import fr.retours.graph.testing.GeneratedFacts;
import fr.retours.model.port.DigestedRecap;
import fr.retours.model.port.RelationFilter;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
        copy.refresh(open.connection());
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
        copy.refresh(open.connection());
        assertThat(file).hasBinaryContent(before); // no version is complete
        open.store().setDatasetVersion("v2");
        copy.refresh(open.connection());

        assertThat(copy.read(VERSION)).isEmpty();
        assertThat(reported(SnapshotSource.of(copy.read("v2").orElseThrow().snapshot())))
                .isEqualTo(reported(GraphSnapshots.of(open.connection())));
    }

    @Test
    void aCopyOfTheSameIsLeftAlone() throws IOException {
        var longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(file, longAgo);
        copy.refresh(open.connection());

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
        copy.refresh(open.connection());
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
