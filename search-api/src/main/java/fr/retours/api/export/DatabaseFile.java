package fr.retours.api.export;

import fr.retours.api.answer.AnswerJson;
import fr.retours.api.asset.ProgramFile;
import fr.retours.api.export.table.ExportSlice;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.TableColumn;
import fr.retours.api.wording.CertaintyLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * Writes all tables of a set into one SQLite file: those of {@link DataPackage} with their keys, {@code dataset} and {@code columns} that
 * tell what it is, and the views and the full text that {@value #VIEWS} makes of them. The file is made in the temporary folder, row by row.
 */
record DatabaseFile(Connection connection) {
    private static final String VIEWS = "/fr/retours/api/export/dataset.sql";
    /** Stands in the views for the confidence from which a fact is asserted. */
    private static final String ASSERTED = ":asserted";

    private static final int CACHE_KILOBYTES = 32_768;

    /**
     * Writes a database. The stream is flushed, not closed.
     *
     * @param about what the table {@code dataset} says
     * @throws IOException if {@code out} takes no more
     * @throws UncheckedIOException if the temporary folder does not hold the file
     */
    static void write(ExportSlice slice, Map<String, String> about, OutputStream out) throws IOException {
        Path file = temporary();
        try {
            fill(file, slice, about);
            Files.copy(file, out);
            out.flush();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Whoever asks is not to blame where there is no place. */
    private static Path temporary() {
        try {
            return Files.createTempFile("retours", ".sqlite");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Path file, ExportSlice slice, Map<String, String> about) {
        try (Connection connection = config().createConnection("jdbc:sqlite:" + file.toUri())) {
            var database = new DatabaseFile(connection);
            connection.setAutoCommit(false);
            for (ExportResource one : DataPackage.TABLES) {
                database.table(one.slug(), one.table(), slice);
            }
            database.describe(about);
            database.run(ProgramFile.text(VIEWS).replace(ASSERTED, Double.toString(CertaintyLevel.SHOWN.least())));
            connection.commit();
        } catch (SQLException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that fails is thrown away, so nothing needs to be undone. */
    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.OFF);
        config.setSynchronous(SynchronousMode.OFF);
        config.setCacheSize(-CACHE_KILOBYTES);
        config.enforceForeignKeys(true);
        return config;
    }

    private <T> void table(String name, ExportTable<T> table, ExportSlice slice) throws SQLException, IOException {
        create(name, table);
        String places = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        try (var row = connection.prepareStatement("INSERT INTO " + quoted(name) + " VALUES (" + places + ')')) {
            table.source().each(slice, one -> insert(row, table.columns(), one));
        }
    }

    private void create(String name, ExportTable<?> table) throws SQLException {
        String columns = table.columns().stream()
                .map(one -> quoted(one.name())
                        + ' '
                        + one.type().names().sqlite()
                        + (table.key().contains(one.name()) ? " NOT NULL" : ""))
                .collect(Collectors.joining(", "));
        String references = table.references().stream()
                .map(one -> ", FOREIGN KEY " + listed(one.columns()) + " REFERENCES " + quoted(one.table())
                        + listed(DataPackage.keyOf(one.table())))
                .collect(Collectors.joining());
        run("CREATE TABLE " + quoted(name) + " (" + columns + ", PRIMARY KEY " + listed(table.key()) + references
                + ')');
        for (ExportTable.Reference one : table.references()) {
            String index = quoted(name + "_by_" + one.table());
            run("CREATE INDEX " + index + " ON " + quoted(name) + ' ' + listed(one.columns()));
        }
    }

    private static <T> void insert(PreparedStatement row, List<TableColumn<T>> columns, T of) {
        try {
            for (int i = 0; i < columns.size(); i++) {
                row.setObject(i + 1, stored(columns.get(i).value().apply(of)));
            }
            row.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Lists are JSON, true is 1, days are as in ISO 8601. */
    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean flag -> flag ? 1 : 0;
            case Collection<?> list -> AnswerJson.write(list);
            case Object one -> one.toString();
        };
    }

    private void describe(Map<String, String> about) throws SQLException {
        run("CREATE TABLE dataset (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)");
        for (var one : new TreeMap<>(about).entrySet()) {
            run("INSERT INTO dataset VALUES (?, ?)", one.getKey(), one.getValue());
        }
        run(
                "CREATE TABLE columns (\"table\" TEXT NOT NULL, \"column\" TEXT NOT NULL, type TEXT NOT NULL, description TEXT"
                        + " NOT NULL, PRIMARY KEY (\"table\", \"column\"))");
        for (ExportResource table : DataPackage.TABLES) {
            for (TableColumn<?> one : table.table().columns()) {
                String type = one.type().names().tabular();
                run("INSERT INTO columns VALUES (?, ?, ?, ?)", table.slug(), one.name(), type, one.description());
            }
        }
    }

    private void run(String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private void run(String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
    }

    private static String listed(List<String> columns) {
        return columns.stream().map(DatabaseFile::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static UncheckedIOException failure(SQLException cause) {
        return new UncheckedIOException(new IOException("SQLite must write a file: " + cause.getMessage(), cause));
    }
}
