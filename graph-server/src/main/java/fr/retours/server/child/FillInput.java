package fr.retours.server.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.batchimport.api.input.ReadableGroups;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/** Hands the rows of {@link FillFiles} to Neo4j's importer. */
final class FillInput {
    private FillInput() {}

    /** What reads one row. */
    private interface RowReader {
        void read(DataInputStream row, InputEntityVisitor visitor) throws IOException;
    }

    static Input of(FillFiles files) throws IOException {
        long[] counts = new long[FillFiles.COUNTS];
        try (var in = new DataInputStream(Files.newInputStream(files.counts()))) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = in.readLong();
            }
        }
        return Input.input(
                rows(files.nodes(), FillInput::node),
                rows(files.ties(), FillInput::tie),
                IdType.ACTUAL,
                Input.knownEstimates(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]),
                ReadableGroups.EMPTY,
                false);
    }

    private static void node(DataInputStream row, InputEntityVisitor visitor) throws IOException {
        visitor.id(row.readLong());
        var labels = new String[row.readInt()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = text(row);
        }
        visitor.labels(labels);
    }

    private static void tie(DataInputStream row, InputEntityVisitor visitor) throws IOException {
        visitor.type(text(row));
        visitor.startId(row.readLong());
        visitor.endId(row.readLong());
    }

    private static InputIterable rows(Path file, RowReader reader) {
        return () -> {
            try {
                return new BlockIterator(
                        new DataInputStream(new BufferedInputStream(Files.newInputStream(file))), reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Gives out one block after the other, to several threads. */
    private record BlockIterator(DataInputStream file, RowReader reader) implements InputIterator {
        @Override
        public InputChunk newChunk() {
            return new Block(reader);
        }

        @Override
        public synchronized boolean next(InputChunk chunk) throws IOException {
            try {
                byte[] bytes = new byte[file.readInt()];
                file.readFully(bytes);
                ((Block) chunk).rows = new DataInputStream(new ByteArrayInputStream(bytes));
                return true;
            } catch (EOFException e) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** The rows of one block. */
    private static final class Block implements InputChunk {
        private final RowReader reader;
        private DataInputStream rows = new DataInputStream(ByteArrayInputStream.nullInputStream());

        Block(RowReader reader) {
            this.reader = reader;
        }

        @Override
        public boolean next(InputEntityVisitor visitor) throws IOException {
            if (rows.available() == 0) {
                return false;
            }
            reader.read(rows, visitor);
            for (int left = rows.readInt(); left > 0; left--) {
                visitor.property(text(rows), value(rows), false);
            }
            visitor.endOfEntity();
            return true;
        }

        @Override
        public void close() {}
    }

    private static String text(DataInputStream row) throws IOException {
        return new String(row.readNBytes(row.readInt()), UTF_8);
    }

    private static Value value(DataInputStream row) throws IOException {
        char type = row.readChar();
        return switch (type) {
            case FillFiles.TEXT -> Values.stringValue(text(row));
            case FillFiles.WHOLE -> Values.longValue(row.readLong());
            case FillFiles.FRACTION -> Values.doubleValue(row.readDouble());
            case FillFiles.TRUTH -> Values.booleanValue(row.readBoolean());
            case FillFiles.DAY -> Values.of(LocalDate.ofEpochDay(row.readLong()));
            case FillFiles.LIST -> list(row);
            default -> throw new IOException("a value must begin with its type, got " + type);
        };
    }

    /** A list is of one type, that of its first value. */
    private static Value list(DataInputStream row) throws IOException {
        var values = new Object[row.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row).asObject();
        }
        return switch (values.length == 0 ? "" : values[0]) {
            case Long any ->
                Values.longArray(
                        Arrays.stream(values).mapToLong(one -> (Long) one).toArray());
            case Double any ->
                Values.doubleArray(
                        Arrays.stream(values).mapToDouble(one -> (Double) one).toArray());
            default ->
                Values.stringArray(Arrays.stream(values).map(String::valueOf).toArray(String[]::new));
        };
    }
}
