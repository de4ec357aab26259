package fr.retours.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.retours.server.GraphServerException.Reason;
import fr.retours.server.child.FillFiles;
import fr.retours.server.child.ServerPassword;
import fr.retours.server.child.StoreLock;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A graph that a server is to make its store of when it next starts, written row by row to files in the server's folder. There must be no
 * store yet: see {@link GraphServer#makesStore}. Until it is complete no server starts in the folder. Not safe for concurrent use.
 */
public final class GraphFill implements Closeable {
    private final Path home;
    private final FileLock lock;
    private final FillFiles files;
    private final BlockFile nodes;
    private final BlockFile ties;
    private long labels;

    private GraphFill(Path home, FileLock lock, FillFiles files) throws IOException {
        this.home = home;
        this.lock = lock;
        this.files = files;
        this.nodes = new BlockFile(files.nodes());
        this.ties = new BlockFile(files.ties());
    }

    /**
     * Begins; what an earlier one left goes.
     *
     * @throws GraphServerException if the folder cannot be written, or another process has it
     */
    public static GraphFill begin(GraphServerConfig config) {
        Path home = config.home();
        ServerFolder.prepare(home);
        var files = FillFiles.in(home);
        try {
            var lock = StoreLock.take(home);
            if (lock == null) {
                throw GraphServerException.of(
                        Reason.FOLDER_IN_USE, null, home, ServerMessages.of("folder-in-use.unknown"));
            }
            if (!ServerPassword.isKept(home)) { // whoever waits for the server has it
                ServerPassword.keep(home, ServerPassword.random());
            }
            files.remove();
            Files.createDirectories(files.folder());
            return new GraphFill(home, lock, files);
        } catch (IOException e) {
            throw ServerFolder.unusable(home, e);
        }
    }

    /** Tells whether one is under way in a server's folder. */
    static boolean isUnderWay(Path home) throws IOException {
        if (!FillFiles.in(home).areBegun()) {
            return false;
        }
        var lock = StoreLock.take(home);
        if (lock != null) {
            lock.acquiredBy().close(); // it was cut short
        }
        return lock == null;
    }

    /**
     * Adds a node.
     *
     * @param number of the node, for its ties; from 0 on, and no number twice
     * @param properties whole numbers as {@code Long}, others as {@code Double}, texts, days, truths, and lists of one of these
     * @throws GraphServerException if the file cannot be written
     */
    public void node(long number, List<String> names, Map<String, ?> properties) {
        writing(() -> {
            var row = nodes.next();
            row.writeLong(number);
            row.writeInt(names.size());
            for (String one : names) {
                text(row, one);
            }
            labels += names.size();
            nodes.put(properties);
        });
    }

    /**
     * Adds a relationship between two nodes.
     *
     * @throws GraphServerException if the file cannot be written
     */
    public void tie(String type, long from, long to, Map<String, ?> properties) {
        writing(() -> {
            var row = ties.next();
            text(row, type);
            row.writeLong(from);
            row.writeLong(to);
            ties.put(properties);
        });
    }

    /**
     * Ends: a server that starts from now on has all of it, and removes the files.
     *
     * @throws GraphServerException if they cannot be written
     */
    public void complete() {
        writing(() -> {
            nodes.close();
            ties.close();
            Path draft = files.counts().resolveSibling("counts.new");
            try (var out = new DataOutputStream(Files.newOutputStream(draft))) {
                for (long count : new long[] {
                    nodes.rows, ties.rows, nodes.properties, ties.properties, nodes.bytes, ties.bytes, labels
                }) {
                    out.writeLong(count);
                }
            }
            Files.move(draft, files.counts());
        });
        close();
    }

    /** Ends without effect, unless it is complete; closing twice does nothing. */
    @Override
    public void close() {
        writing(() -> {
            try {
                nodes.close();
                ties.close();
            } finally {
                lock.acquiredBy().close();
            }
        });
    }

    /** What writes to a file. */
    private interface Writing {
        void run() throws IOException;
    }

    private void writing(Writing some) {
        try {
            some.run();
        } catch (IOException e) {
            throw ServerFolder.unusable(home, e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void value(DataOutputStream out, Object value) throws IOException {
        switch (value) {
            case String text -> {
                out.writeChar(FillFiles.TEXT);
                text(out, text);
            }
            case Long number -> {
                out.writeChar(FillFiles.WHOLE);
                out.writeLong(number);
            }
            case Double number -> {
                out.writeChar(FillFiles.FRACTION);
                out.writeDouble(number);
            }
            case Boolean truth -> {
                out.writeChar(FillFiles.TRUTH);
                out.writeBoolean(truth);
            }
            case LocalDate day -> {
                out.writeChar(FillFiles.DAY);
                out.writeLong(day.toEpochDay());
            }
            case Collection<?> several -> {
                out.writeChar(FillFiles.LIST);
                out.writeInt(several.size());
                for (Object one : several) {
                    value(out, one);
                }
            }
            default -> throw new IllegalArgumentException("value must be of a type that a graph keeps, got " + value);
        }
    }

    /** A file of blocks. */
    private static final class BlockFile implements Closeable {
        private static final int BLOCK = 1 << 16;

        private final DataOutputStream file;
        private final ByteArrayOutputStream block = new ByteArrayOutputStream(2 * BLOCK);
        private final DataOutputStream row = new DataOutputStream(block);
        private long rows;
        private long properties;
        private long bytes;

        BlockFile(Path path) throws IOException {
            OutputStream out = Files.newOutputStream(path);
            this.file = new DataOutputStream(new BufferedOutputStream(out));
        }

        DataOutputStream next() throws IOException {
            if (block.size() >= BLOCK) {
                flush();
            }
            rows++;
            return row;
        }

        void put(Map<String, ?> values) throws IOException {
            row.writeInt(values.size());
            for (var one : values.entrySet()) {
                text(row, one.getKey());
                value(row, one.getValue());
            }
            properties += values.size();
        }

        private void flush() throws IOException {
            file.writeInt(block.size());
            block.writeTo(file);
            bytes += block.size();
            block.reset();
        }

        @Override
        public void close() throws IOException {
            try (file) {
                if (block.size() > 0) {
                    flush();
                }
            }
        }
    }
}
