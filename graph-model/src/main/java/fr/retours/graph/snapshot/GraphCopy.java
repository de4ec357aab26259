package fr.retours.graph.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.retours.graph.DatasetMark;
import fr.retours.graph.DatasetMark.NotedChanges;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.snapshot.column.PackedValues;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.MapAccessor;

/**
 * A file with all that the graph answers to a {@link SnapshotReader} in one version, for whoever has a question and no graph at
 * hand: starting Neo4j takes longer than most answers. First come the state of the graph and the statements, then the
 * rows of each, all packed and compressed. A copy that other statements made, an older program's, counts for nothing.
 */
public final class GraphCopy {
    /** Where the head has the counts of a mark. */
    private static final int PUBLISHED = 1;

    private final Path file;

    /** Works on a file that need not be there. */
    public GraphCopy(Path file) {
        this.file = file;
    }

    /**
     * Makes the copy of what the graph holds, unless it is there; a reader, or a crash, sees the copy before or the new one. Does
     * nothing while no version is complete. Of a graph that was copied before a few changes, only what these touched is read.
     *
     * @param changes what the run that has ended changed
     * @throws IOException if the file cannot be written
     * @throws fr.retours.model.port.GraphUnavailableException if the graph does not answer
     */
    public void refresh(Neo4jConnection graph, NotedChanges changes) throws IOException {
        DatasetMark now = graph.read("read the state of the graph", DatasetMark::read);
        if (now.version().isPresent() && !isOf(now)) {
            Path half = file.resolveSibling(file.getFileName() + ".new");
            try {
                if (graph.readWhole("copy the graph", neo4j -> copy(neo4j, half, changes))) {
                    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } finally {
                Files.deleteIfExists(half);
            }
        }
    }

    /** @return whether there was a complete version */
    private boolean copy(SimpleQueryRunner neo4j, Path half, NotedChanges changes) {
        DatasetMark mark = DatasetMark.read(neo4j);
        if (mark.version().isEmpty()) {
            return false;
        }
        try {
            if (!changes.leadTo(mark) || !isOf(changes.before()) || !patch(neo4j, half, mark, changes.ids())) {
                copy(neo4j, half, mark);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(SimpleQueryRunner neo4j, Path half, DatasetMark mark) throws IOException {
        try (var out = create(half)) {
            PackedValues.write(head(mark), out);
            for (String statement : SnapshotReader.STATEMENTS) {
                copy(neo4j, statement, out);
            }
        }
    }

    /**
     * Makes the copy of this one, and of what the graph now has under some ids.
     *
     * @return whether this one is whole
     */
    private boolean patch(SimpleQueryRunner neo4j, Path half, DatasetMark mark, Set<String> ids) throws IOException {
        try (var in = open();
                var out = create(half)) {
            PackedValues.read(in); // the head
            PackedValues.write(head(mark), out);
            for (int i = 0; i < SnapshotReader.STATEMENTS.size(); i++) {
                String statement = SnapshotReader.STATEMENTS.get(i);
                List<String> order = SnapshotReader.ORDERS.get(i);
                String asked = order.isEmpty() ? statement : statement.replace(".id > ''", ".id IN $ids");
                var fresh = new ArrayDeque<>(
                        neo4j.run(asked, Map.of("ids", List.copyOf(ids))).list(Record::asMap));
                for (Object row = PackedValues.read(in); row != null; row = PackedValues.read(in)) {
                    Map<?, ?> kept = (Map<?, ?>) row;
                    if (!order.isEmpty() && !ids.contains((String) kept.get("id"))) {
                        while (!fresh.isEmpty() && isBefore(fresh.getFirst(), kept, order)) {
                            PackedValues.write(fresh.removeFirst(), out);
                        }
                        PackedValues.write(kept, out);
                    }
                }
                for (Map<String, Object> row : fresh) {
                    PackedValues.write(row, out);
                }
                PackedValues.write(null, out);
            }
            in.transferTo(OutputStream.nullOutputStream()); // fails where a byte is not as it was written
            return true;
        } catch (IOException | ClassCastException e) {
            return false; // where nothing can be written, the copy of all will tell
        }
    }

    /** Neo4j puts rows in order by days and by the code points of texts; what is unknown comes last. */
    private static boolean isBefore(Map<?, ?> one, Map<?, ?> other, List<String> order) {
        for (String column : order) {
            String name = column.replace("-", "");
            Object a = one.get(name);
            Object b = other.get(name);
            if (!Objects.equals(a, b)) {
                int compared =
                        a instanceof LocalDate day && b instanceof LocalDate than ? day.compareTo(than) : bytes(a, b);
                return a != null && (b == null || (name.equals(column) ? compared < 0 : compared > 0));
            }
        }
        return false;
    }

    private static int bytes(@Nullable Object one, @Nullable Object other) {
        return Arrays.compareUnsigned(
                String.valueOf(one).getBytes(UTF_8), String.valueOf(other).getBytes(UTF_8));
    }

    private static DataOutputStream create(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))));
    }

    private static List<Object> head(DatasetMark mark) {
        return List.of(mark.version().orElse(""), mark.published(), mark.revision(), SnapshotReader.STATEMENTS);
    }

    /** Null ends the rows. */
    private static void copy(SimpleQueryRunner neo4j, String statement, DataOutputStream out) throws IOException {
        var answer = neo4j.run(statement);
        while (answer.hasNext()) {
            Record row = answer.next();
            PackedValues.write(row.asMap(), out);
        }
        PackedValues.write(null, out);
    }

    private boolean isOf(DatasetMark mark) {
        try (var in = open()) {
            return head(mark).equals(PackedValues.read(in));
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes the copy, of a graph that is made anew. */
    public void discard() throws IOException {
        Files.deleteIfExists(file);
    }

    private DataInputStream open() throws IOException {
        return new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))));
    }

    /** Returns the graph as it was in a version of the data set; empty when there is no such copy, or it is damaged. */
    public Optional<MarkedSnapshot> read(String wanted) {
        try (var whole = open();
                var in = open()) {
            if (!(PackedValues.read(in) instanceof List<?> head)
                    || head.size() <= PUBLISHED + 1
                    || !(head.get(PUBLISHED) instanceof Long published)
                    || !(head.get(PUBLISHED + 1) instanceof Long revision)
                    || !head.equals(List.of(wanted, published, revision, SnapshotReader.STATEMENTS))) {
                return Optional.empty();
            }
            whole.transferTo(OutputStream.nullOutputStream()); // fails where a byte is not as it was written
            var mark = new DatasetMark(Optional.of(wanted), published, revision);
            return Optional.of(new MarkedSnapshot(new SnapshotReader(new CopiedRows(in)).read(mark.state()), mark));
        } catch (IOException | RuntimeException e) { // whatever its rows are, that no statement would give
            return Optional.empty();
        }
    }

    /** The statements come in their order. */
    private record CopiedRows(DataInputStream in) implements GraphRows {
        @Override
        public void forEach(String statement, Consumer<MapAccessor> reader) {
            try {
                for (Object row = PackedValues.read(in); row != null; row = PackedValues.read(in)) {
                    reader.accept(Values.value(row));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
