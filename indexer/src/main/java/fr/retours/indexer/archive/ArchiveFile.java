package fr.retours.indexer.archive;

import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteJDBCLoader;

/**
 * A connection to the SQLite file. Every failure says which file it was, why and what to do. One process writes, any number read
 * meanwhile what was committed last. Not safe for concurrent use.
 */
final class ArchiveFile implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int CACHE_KILOBYTES = 65_536;
    /** SQLite adds the cause of some errors in the upper bytes. */
    private static final int PLAIN_CODE = 0xFF;
    /** In one step, so that no other process writes in between. */
    private static final int ALL_PAGES = -1;

    private final Path path;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private ArchiveFile(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    /** Opens a file for writing; an empty one is made where there is none. */
    static ArchiveFile writing(Path path) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true"); // what was removed cannot be read any more
        config.setCacheSize(-CACHE_KILOBYTES);
        return open(path, path.toUri().toString(), config);
    }

    /** Opens a file for reading, also in a folder that cannot be written. */
    static ArchiveFile reading(Path path) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        boolean shared = Files.isWritable(path.toAbsolutePath().getParent());
        return open(path, path.toUri() + (shared ? "?mode=ro" : "?immutable=1"), config);
    }

    /** Opens an empty archive that no folder holds. */
    static ArchiveFile inMemory() {
        return open(Path.of(""), ":memory:", new SQLiteConfig());
    }

    private static ArchiveFile open(Path path, String address, SQLiteConfig config) {
        config.setBusyTimeout(PATIENCE_MILLIS);
        requireLibrary();
        try {
            return new ArchiveFile(path, config.createConnection("jdbc:sqlite:" + address));
        } catch (SQLException e) {
            throw failure(path, e);
        }
    }

    /** SQLite is a native library, which the driver unpacks into the temporary folder. */
    private static void requireLibrary() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) { // declared so by the driver
            String folder = System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"));
            throw new DataFolderException(e, "data.no-library", folder);
        }
    }

    /** Runs a statement that gives no rows; returns how many it changed. */
    int run(String sql, @Nullable Object... values) {
        try {
            return filled(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** What is done with one row. */
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /** Hands over the rows of a query, of which there may be any number; nothing is changed meanwhile. */
    void each(String sql, Taker taker, @Nullable Object... values) {
        try (ResultSet found = filled(sql, values).executeQuery()) {
            while (found.next()) {
                taker.take(found);
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new DamagedArchiveException(e, path); // a value that nobody wrote
        }
    }

    /** What is made of one row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Returns all rows of a query, which has few. */
    <T> List<T> rows(String sql, Row<T> form, @Nullable Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(form.of(row)), values);
        return rows;
    }

    /** Returns the first row of a query. */
    <T> Optional<T> row(String sql, Row<T> form, @Nullable Object... values) {
        return rows(sql, form, values).stream().findFirst();
    }

    /**
     * Reads all pages, and compares tables with their indexes.
     *
     * @throws DataFolderException if the file is damaged
     */
    void requireWhole() {
        String found = row("PRAGMA integrity_check(1)", one -> one.getString(1)).orElse("");
        if (!found.equals("ok")) {
            throw new DamagedArchiveException(new IOException(found), path);
        }
    }

    /** Returns the number that a query gives in one row. */
    long number(String sql, @Nullable Object... values) {
        return row(sql, found -> found.getLong(1), values).orElse(0L);
    }

    /** Does something whole or not at all, also when the process is killed or the power fails. */
    void atOnce(Runnable work) {
        run("BEGIN IMMEDIATE");
        try {
            work.run();
            run("COMMIT");
        } catch (RuntimeException | Error e) {
            undo(e);
            throw e;
        }
    }

    /** Writes the file anew, without room for what was removed, and empties the log beside it. */
    void compact() {
        try (Statement statement = connection.createStatement()) {
            for (PreparedStatement one : prepared.values()) {
                one.close(); // SQLite does not while any is open
            }
            prepared.clear();
            statement.execute("VACUUM");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw failure(path, e);
        }
    }

    /**
     * Writes all that the file holds now into another, which does not exist: each page in its place, so that what has changed since a
     * former copy is found by comparing places.
     */
    void copy(Path copy) {
        try {
            int result = connection
                    .unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .backup("main", copy.toString(), null, 0, 0, ALL_PAGES);
            if (result != SQLiteErrorCode.SQLITE_OK.code) {
                throw failure(copy, new SQLException("", "", result));
            }
        } catch (SQLException e) {
            throw failure(copy, e);
        }
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.DELETE); // no files stand beside it then
        open(copy, copy.toUri().toString(), config).close();
    }

    private void undo(Throwable why) {
        try {
            run("ROLLBACK");
        } catch (DataFolderException e) {
            why.addSuppressed(e); // the file undoes it when it is opened next
        }
    }

    private PreparedStatement filled(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** A statement that has failed is not used again: it may stand in the middle of its rows. */
    private DataFolderException failed(String sql, SQLException cause) {
        var said = failure(path, cause);
        PreparedStatement statement = prepared.remove(sql);
        try {
            if (statement != null) {
                statement.close();
            }
        } catch (SQLException e) {
            said.addSuppressed(e);
        }
        return said;
    }

    /** Says what failed: damage asks for another remedy than a full disk. */
    private static DataFolderException failure(Path path, SQLException cause) {
        return switch (SQLiteErrorCode.getErrorCode(cause.getErrorCode() & PLAIN_CODE)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> new DamagedArchiveException(cause, path);
            case SQLITE_FULL -> DataFolder.failure(path, new IOException("No space left on device", cause));
            case SQLITE_READONLY, SQLITE_PERM -> DataFolder.failure(path, new IOException("Permission denied", cause));
            default -> DataFolder.failure(path, new IOException(cause.getMessage(), cause));
        };
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(path, e);
        }
    }
}
