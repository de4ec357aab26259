package fr.retours.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.corpus.CorpusSink;
import fr.retours.indexer.FactsJson;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Archives that other versions of the program wrote. */
class EarlierArchivesTest extends OnArchivedRecaps {
    @Test
    void anArchiveOfTheFourthVersionKnowsFilesFromTheFirstRunOn() throws SQLException {
        RecapArchive.open(folder).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.archive());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE input");
            statement.execute("PRAGMA user_version = 4");
        }
        var known = List.of(new CorpusSink.Known(new RecapId("a"), 1, "0f"));

        try (var archive = RecapArchive.open(folder)) {
            archive.inputs().put(Path.of("a.jsonl"), "s", known);

            assertThat(archive.inputs().find(Path.of("a.jsonl"), "s")).isEqualTo(known);
            assertThat(texts(archive))
                    .as("a path may say whom its file is about")
                    .doesNotContain("jsonl");
        }
    }

    @Test
    void anArchiveOfTheThirdVersionKeepsItsAnswersAsThoseOfReadings() throws SQLException {
        try (var archive = RecapArchive.open(folder)) {
            archive.answers().put(new RecapId("a"), "q1", "petit", "{}");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.archive());
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE answer DROP COLUMN second");
            statement.execute("DROP TABLE input");
            statement.execute("PRAGMA user_version = 3");
        }
        assertThat(RecapArchive.<Set<String>>ask(
                        folder, archive -> archive.answers().models()))
                .containsExactly("petit");

        try (var archive = RecapArchive.open(folder)) {
            archive.answers().putSecond(new RecapId("a"), "q1", "grand", "{}");

            assertThat(archive.answers().modelOf(new RecapId("a"))).contains("petit");
        }
    }

    @Test
    void anArchiveOfTheSecondVersionKeepsAnswersFromTheFirstRunOn() throws SQLException {
        try (var archive = RecapArchive.open(folder)) {
            archive.extractions().put(List.of(extraction("a", "Maëlle Quéré.")));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.archive());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE answer");
            statement.execute("DROP TABLE input");
            statement.execute("PRAGMA user_version = 2");
        }
        assertThat(RecapArchive.<Set<String>>ask(
                        folder, archive -> archive.answers().models()))
                .isEmpty();

        try (var archive = RecapArchive.open(folder)) {
            archive.answers().put(new RecapId("a"), "q1", "petit", "{}");

            assertThat(archive.answers().find("q1", "petit")).contains("{}");
            assertThat(archive.extractions().size()).isEqualTo(1);
        }
    }

    @Test
    void filesOfEarlierVersionsAreTakenOverOnce() throws IOException {
        RecapFacts whole = facts("a", "Marie Dupont.");
        Path extracted = Files.createDirectories(folder.root().resolve("extracted"));
        String json = FactsJson.write(whole);
        String head = "v1 " + whole.recap().sha256() + " ";
        Files.writeString(extracted.resolve("1.json"), head + ContentDigest.of(json) + "\n" + json + "\n");
        Path unreadable = Files.writeString(extracted.resolve("2.json"), "abîmé");
        Files.writeString(folder.root().resolve("ids.json"), "{\"claims\":{},\"successors\":{\"org:a\":\"org:b\"}}");
        Files.writeString(folder.root().resolve("journal.json"), "{}");

        RecapArchive.open(folder).close();

        try (var archive = RecapArchive.read(folder)) {
            assertThat(archive.extractions().facts()).containsExactly(whole);
            assertThat(archive.extractions().find(new RecapId("a")))
                    .hasValueSatisfying(
                            one -> assertThat(one.isOf(whole.recap())).isTrue());
            assertThat(archive.givenIds().successor("org:a")).contains("org:b");
            assertThat(archive.journal().read().complete()).isFalse();
        }
        assertThat(folder.root()).isDirectoryNotContaining("glob:**.json");
        assertThat(extracted).isDirectoryContaining(unreadable::equals);
    }

    @Test
    void anArchiveOfAnotherVersionIsLeftAlone() {
        RecapArchive.open(folder).close();
        try (var file = ArchiveFile.writing(folder.archive())) {
            file.run("PRAGMA user_version = 99");
        }

        assertThatThrownBy(() -> RecapArchive.open(folder))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining(folder.archive().toString())
                .hasMessageContaining("99");
    }
}
