package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.request.IdRedirects;
import fr.retours.cli.store.ArchiveQuestions;
import fr.retours.cli.terminal.Console;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.folder.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRedirectsTest {
    private final StringWriter said = new StringWriter();
    private final Console console = new Console(new PrintWriter(said, true), new PrintWriter(said, true), false);

    private DataFolder folder;

    @BeforeEach
    void make(@TempDir Path root) {
        folder = new DataFolder(root);
    }

    private IdRedirects redirects() {
        return new ArchiveQuestions(folder, console).redirects();
    }

    /** Changes the archive as another process does. */
    private void archive(String sql) throws SQLException {
        RecapArchive.open(folder).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.archive());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void anIdThatWentLeadsToItsSuccessorAlsoAfterTheNextRun() throws SQLException {
        var redirects = redirects();
        assertThat(redirects.target("person:anne-roux-2")).isEmpty();

        archive("INSERT INTO successor VALUES ('person:anne-roux-2', 'person:anne-roux')");
        assertThat(redirects.target("person:anne-roux-2")).contains("person:anne-roux");
        assertThat(redirects.target("person:anne-roux")).isEmpty();

        archive("DELETE FROM successor");
        assertThat(redirects.target("person:anne-roux-2")).isEmpty();
    }

    @Test
    void aDamagedArchiveIsToldOnceAndLeadsNowhereUntilAnotherIsInItsPlace() throws IOException, SQLException {
        Files.writeString(folder.archive(), "x".repeat(5_000));
        var redirects = redirects();

        assertThat(redirects.target("person:anne-roux-2")).isEmpty();
        assertThat(redirects.target("person:anne-roux-2")).isEmpty();

        assertThat(said.toString().lines())
                .singleElement()
                .asString()
                .contains(folder.archive().toString(), "abîmée");

        Files.delete(folder.archive());
        archive("INSERT INTO successor VALUES ('person:anne-roux-2', 'person:anne-roux')");
        assertThat(redirects.target("person:anne-roux-2")).contains("person:anne-roux");
    }
}
