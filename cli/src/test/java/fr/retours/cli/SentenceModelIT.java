package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import fr.retours.text.encoder.SentenceEncoders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Search by meaning as a user has it, with the model of the add-on, which knows English: added, cut short, gone on with, and taken away. */
@ExtendWith(TestGraphServer.class)
class SentenceModelIT {
    private static final int RECAPS = 40;
    private static final int PASSAGES_EACH = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ENCODED =
            Pattern.compile("(?<more>\\d+) passages de plus avec vecteur, (?<all>\\d+) en tout");
    /** What is asked in no word of the recap that answers. */
    private static final String BY_MEANING = "search?q=daily+commute+by+bike&explain=true";

    private static final List<String> QUESTIONS = List.of(
            BY_MEANING,
            "search?q=le+budget+de+la+mobilit%C3%A9&explain=true",
            "search?q=budget+mobilit%C3%A9&limit=5&offset=5",
            "search?q=%22le+budget%22+-mobilit%C3%A9",
            "search?q=introuvable",
            "search",
            "facets/person/values?q=budget",
            "suggest?q=bud");

    @TempDir
    private Path temp;

    @Test
    void aModelIsAddedCutShortGoneOnWithAndTakenAway(GraphServer graph) throws IOException, InterruptedException {
        Path model = SentenceEncoders.DEFAULT;
        Path recaps = recaps();
        var folder = TriedFolder.on(graph, temp.resolve("data"));
        assertThat(folder.run("index", recaps.toString())).isEqualTo(ExitCode.DONE);
        List<String> words = answers(folder, null);

        killWhileEncoding(folder, recaps, model);
        assertThat(answers(folder, model).get(1)).as("what has vectors by then").contains("similarity");
        assertThat(folder.run("index", recaps.toString(), "--sentence-model", model.toString()))
                .isEqualTo(ExitCode.DONE);
        assertGoesOn(folder.out());

        List<String> both = answers(folder, model);
        assertThat(both).isNotEqualTo(words);
        assertFoundByMeaning(JSON.readTree(both.getFirst()).at("/data/0"));
        assertThat(answers(folder, model)).as("after a restart").isEqualTo(both);

        assertThat(answers(folder, null)).as("without the model").isEqualTo(words);
        assertThat(answers(folder, temp.resolve("gone"))).isEqualTo(words);
        assertThat(folder.err()).containsOnlyOnce("Il manque");
        assertThat(folder.run(
                        "index",
                        recaps.toString(),
                        "--sentence-model",
                        temp.resolve("gone").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(folder.err()).startsWith("retours : Il manque ");
    }

    /** Some vectors were safe, the others are encoded now. */
    private static void assertGoesOn(String said) {
        var passages = ENCODED.matcher(said);
        assertThat(passages.find()).as(said).isTrue();
        assertThat(Integer.parseInt(passages.group("more")))
                .isPositive()
                .isLessThan(Integer.parseInt(passages.group("all")));
    }

    private static void assertFoundByMeaning(JsonNode hit) {
        assertThat(hit.path("id").asText()).isEqualTo("commute");
        assertThat(hit.at("/ranking/meaning/rank").asInt()).isEqualTo(1);
        assertThat(hit.at("/ranking/meaning/similarity").asDouble()).isGreaterThan(0.5);
        assertThat(hit.at("/ranking").has("words")).isFalse();
        assertThat(hit.at("/snippets/0/text").asText()).startsWith("She rides her bicycle");
    }

    /** Writes long recaps on one subject and a short one on another. */
    private Path recaps() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(JSON.writeValueAsString(Map.of(
                "id",
                "commute",
                "title",
                "A day in town",
                "body",
                "She rides her bicycle to the office every morning.")));
        for (int recap = 0; recap < RECAPS; recap++) {
            var body = new StringBuilder();
            for (int passage = 0; passage < PASSAGES_EACH; passage++) {
                body.append(("Le budget " + recap + " de la mobilité compte " + passage
                                        + " lignes, que le conseil discute. ")
                                .repeat(9)
                                .strip())
                        .append("\n");
            }
            lines.add(JSON.writeValueAsString(
                    Map.of("id", "budget-" + recap, "title", "Budget " + recap, "body", body.toString())));
        }
        return Files.write(temp.resolve("recaps.jsonl"), lines);
    }

    /** Asks a server with a model, or with none. How long an answer took is no part of it. */
    private static List<String> answers(TriedFolder folder, @Nullable Path model) {
        try (Serving serving = folder.serve(model)) {
            var client = new SiteClient(serving.address());
            return QUESTIONS.stream()
                    .map(question -> client.get("/api/v1/" + question).body())
                    .map(answer -> answer.replaceFirst("\"took_ms\":[0-9]+", "\"took_ms\":0"))
                    .toList();
        }
    }

    /** Ends the command as {@code kill -9} does when the first vectors are safe. */
    private static void killWhileEncoding(TriedFolder folder, Path recaps, Path model)
            throws IOException, InterruptedException {
        List<String> command = PackagedProgram.command(
                "index",
                recaps.toString(),
                "--sentence-model",
                model.toString(),
                "--data",
                folder.data().root().toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(folder.variables());
        Process process = builder.start();
        try (var lines = process.inputReader()) {
            List<String> said = new ArrayList<>();
            for (String line = lines.readLine(); line != null && !line.equals("vecteurs"); line = lines.readLine()) {
                said.add(line);
            }
            assertThat(process.destroyForcibly().waitFor())
                    .as(String.join("\n", said))
                    .isNotZero();
        }
    }
}
