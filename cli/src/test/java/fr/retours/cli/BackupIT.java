package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.serve.Serving;
import fr.retours.cli.terminal.ExitCode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is made of a served folder answers, restored elsewhere, whatever the served one answered. */
class BackupIT {
    private static final List<String> WORDS = List.of(
            "scic", "l’harmonie", "coeur", "monnaie locale", "Rennes", "maire", "hamon", "\"économie sociale\"");

    @TempDir
    private Path temp;

    @Test
    void aRestoredFolderAnswersAsTheOneThatWasSaved() throws IOException {
        TriedFolder folder = PreparedFolders.copyOf(temp.resolve("data"), IndexedRecaps.SAMPLES);
        assertThat(folder.data().graph()).as("what a backup leaves out").isDirectory();
        Path download = Files.createDirectories(folder.data().downloads().resolve("v-1"))
                .resolve("retours-people.csv");
        Files.writeString(download, "what a server made");
        Path cited = Files.createDirectories(folder.data().cited());
        Files.writeString(cited.resolve("0a.gz"), "what somebody cited");
        Path reports = Files.createDirectories(folder.data().reports());
        Files.writeString(reports.resolve("0a.json"), "what somebody reported");
        Path whole = temp.resolve("retours.zip");
        Path since = temp.resolve("lundi.zip");
        Map<String, String> answers;
        try (var serving = folder.servePatiently()) {
            answers = answers(serving);
            var other = new TriedFolder(folder.data().root());
            assertThat(other.run("backup", whole.toString())).as(other.said()).isEqualTo(ExitCode.DONE);
            assertThat(other.out()).contains("31 récaps");
            assertThat(other.run("backup", since.toString(), "--since", whole.toString()))
                    .as(other.said())
                    .isEqualTo(ExitCode.DONE);
        }
        assertThat(Files.size(since)).isLessThan(Files.size(whole) / 10);
        assertThat(answers).hasSizeGreaterThan(1_000);
        var restored = new TriedFolder(temp.resolve("restored"));

        assertThat(restored.run("restore", since.toString(), "--base", whole.toString()))
                .as(restored.said())
                .isEqualTo(ExitCode.DONE);

        assertThat(restored.data().downloads()).doesNotExist();
        assertThat(restored.data().cited().resolve("0a.gz")).hasContent("what somebody cited");
        assertThat(restored.data().reports().resolve("0a.json")).hasContent("what somebody reported");
        assertThat(restored.err()).doesNotContain("la version des données est maintenant");
        try (var serving = restored.servePatiently()) {
            answers(serving)
                    .forEach((path, answer) -> assertThat(answer).as(path).isEqualTo(answers.get(path)));
        }
    }

    @Test
    void whatCannotBeRestoredIsToldInALine() throws IOException {
        var folder = new TriedFolder(temp.resolve("data"));
        Path file = Files.writeString(temp.resolve("autre.zip"), "none");

        assertThat(folder.run("backup", file.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(folder.err()).hasLineCount(1);
        assertThat(Files.readString(file)).isEqualTo("none");
        assertThat(folder.run("restore", file.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(folder.err()).contains("autre.zip").hasLineCount(1);
        assertThat(folder.run("restore", file.toString(), "--check")).isEqualTo(ExitCode.FAILED);
        assertThat(folder.data().root()).doesNotExist();
    }

    /** Asks for all pages of the site, for searches and suggestions of all words of their addresses and of some more, and for exports. */
    private static Map<String, String> answers(Serving serving) {
        var site = new SiteClient(serving.address());
        List<String> paths = new ArrayList<>(site.pages());
        Stream<String> addresses = site.pages().stream().flatMap(page -> Stream.of(page.split("[^a-z]+")));
        for (String word : Stream.concat(WORDS.stream(), addresses)
                .distinct()
                .filter(word -> word.length() > 2)
                .toList()) {
            String query = word.replace("\"", "%22")
                    .replace(" ", "+")
                    .replace("’", "%E2%80%99")
                    .replace("é", "%C3%A9");
            paths.add("/api/v1/search?q=" + query);
            paths.add("/api/v1/suggest?q=" + query);
        }
        for (String export : List.of("people", "events", "bodies", "participations", "links")) {
            paths.add("/api/v1/exports/" + export);
        }
        String address = serving.address().replaceFirst("/$", "");
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : paths) {
            var answer = site.get(path);
            answers.put(
                    path,
                    answer.statusCode()
                            + answer.body()
                                    .replace(address, "")
                                    .replace(URLEncoder.encode(address, StandardCharsets.UTF_8), "")
                                    .replaceAll("\"took_ms\":[0-9]+", ""));
        }
        return answers;
    }
}
