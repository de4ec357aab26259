package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same questions, asked in SQL of the file that {@code export --as sqlite} writes of the samples, and of the API. */
@ExtendWith(IndexedRecapsExtension.class)
class DatabaseExportIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MOST = "limit=100";

    @TempDir
    static Path temp;

    private static Serving serving;
    private static SiteClient site;
    private static Connection database;

    @BeforeAll
    static void export(IndexedRecaps indexed) throws SQLException {
        TriedFolder folder = indexed.of(IndexedRecaps.SAMPLES);
        Path file = temp.resolve("all.sqlite");
        assertThat(folder.run("export", "--as", "sqlite", "--out", file.toString()))
                .as(folder.said())
                .isEqualTo(ExitCode.DONE);
        serving = folder.servePatiently();
        site = new SiteClient(serving.address());
        database = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @Test
    void aDepositHasTheSameTables(IndexedRecaps indexed) throws IOException, SQLException {
        TriedFolder folder = indexed.of(IndexedRecaps.SAMPLES);
        Path deposit = temp.resolve("deposit");

        assertThat(folder.run("export", "--as", "deposit", "--creator", "Réseau X", "--out", deposit.toString()))
                .as(folder.said())
                .isEqualTo(ExitCode.DONE);

        JsonNode told = JSON.readTree(deposit.resolve("datacite.json").toFile());
        assertThat(told.at("/creators/0/name").asText()).isEqualTo("Réseau X");
        assertThat(rows("SELECT value FROM dataset WHERE name = 'version'"))
                .containsExactly(told.at("/version").asText());
        assertThat(Files.readAllLines(deposit.resolve("people.csv")))
                .hasSize(
                        1 + Integer.parseInt(rows("SELECT count(*) FROM people").getFirst()));
    }

    @AfterAll
    static void stop() throws SQLException {
        database.close();
        serving.close();
    }

    @Test
    void theFileIsSound() throws SQLException {
        assertThat(rows("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(rows("PRAGMA foreign_key_check")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            which events there are          | /events                                                | /id                     | SELECT id FROM events
            who took part in anything       | /people                                                | /id /events             | SELECT person, count(*) FROM who_was_where GROUP BY person
            what somebody took part in      | /people/person:benoit-hamon/events                     | /event/id /event/date   | SELECT event, date FROM who_was_where WHERE person = 'person:benoit-hamon'
            whom somebody met how often     | /people/person:benoit-hamon/co-participants            | /to/id /count           | SELECT other, events FROM with_whom WHERE person = 'person:benoit-hamon'
            which bodies met a body         | /collectivites/commune:75056/partners                  | /to/id                  | SELECT other FROM bodies_together WHERE body = 'commune:75056'
            who was at an event             | /events/%s/people                                      | /person/id /confidence  | SELECT person, round(confidence, 2) FROM who_was_where WHERE event = '%s'
            which bodies had which link     | /events/%s/bodies                                      | /body/id                | SELECT body FROM links WHERE event = '%s' AND took_part AND confidence >= 0.6
            what a theme is about           | /themes/theme:monnaies-locales/events                  | /event/id /main         | SELECT event, iif(main, 'true', 'false') FROM subjects WHERE theme = 'theme:monnaies-locales' AND confidence >= 0.6
            which recaps hold a word        | /search?q=eusko                                        | /id                     | SELECT id FROM recaps WHERE rowid IN (SELECT rowid FROM recaps_search WHERE recaps_search MATCH 'eusko')
            who is called so                | /people?q=beno%%C3%%AEt&took_part=any&min_confidence=0 | /id                     | SELECT DISTINCT id FROM names_search WHERE names_search MATCH 'name:BENOIT' AND id LIKE 'person:%%'
            """)
    void answersAsTheApi(String what, String path, String parts, String sql) throws SQLException {
        String event = rows("SELECT event FROM who_was_where GROUP BY event ORDER BY count(*) DESC, event LIMIT 1")
                .getFirst();

        List<String> answered = data(path.formatted(event))
                .map(one -> Stream.of(parts.split(" "))
                        .map(part -> one.at(part).asText())
                        .reduce((a, b) -> a + '|' + b)
                        .orElseThrow())
                .toList();

        assertThat(answered).isNotEmpty();
        assertThat(rows(sql.formatted(event))).containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void functionsAreThoseOfAPersonsPage() throws SQLException {
        List<String> answered = json("/people/person:benoit-hamon")
                .at("/data/roles")
                .valueStream()
                .map(one ->
                        one.at("/function").asText() + '|' + one.at("/event").asText())
                .toList();

        assertThat(rows("SELECT function, event FROM functions WHERE person = 'person:benoit-hamon'"))
                .hasSizeGreaterThan(1)
                .containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void sentencesStandWhereTheTextHasThem() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT r.text, s.quote_start, s.quote_end, s.quote"
                        + " FROM sentences s JOIN recaps r ON r.id = s.recap")) {
            int count = 0;
            while (rows.next()) {
                assertThat(rows.getString(1).substring(rows.getInt(2), rows.getInt(3)))
                        .isEqualTo(rows.getString(4));
                count++;
            }
            assertThat(count).isGreaterThan(100);
        }
        assertThat(rows("SELECT p.person FROM participations p WHERE NOT EXISTS (SELECT * FROM proven f"
                        + " WHERE f.fact = 'participations' AND f.subject = p.person AND f.event = p.event)"))
                .isEmpty();
    }

    private static Stream<JsonNode> data(String path) {
        JsonNode answer = json(path + (path.contains("?") ? '&' : '?') + MOST);
        return answer.at("/data").valueStream();
    }

    private static JsonNode json(String path) {
        var response = site.get("/api/v1" + path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int column : IntStream.rangeClosed(1, columns).toArray()) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                found.add(String.join("|", row));
            }
        }
        return found;
    }
}
