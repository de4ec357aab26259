package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Questions about our own annotated recaps, recorded and answered as a large model once answered them. */
final class RecordedQuestions {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String QUESTION = ".question.json";

    private RecordedQuestions() {}

    /** Records the questions in a folder, and puts the answers beside them; returns how many there are. */
    static int answered(Path folder, TriedFolder commands) throws IOException {
        assertThat(commands.run(
                        "extract", ServedDesk.GOLD.resolve("recaps.jsonl").toString(), "--reader", "record:" + folder))
                .isEqualTo(ExitCode.SKIPPED_INPUT);
        Map<String, String> answers = answersByTitle();
        List<Path> questions;
        try (Stream<Path> files = Files.list(folder)) {
            questions = files.filter(one -> one.toString().endsWith(QUESTION)).toList();
        }
        for (Path one : questions) {
            String asked = JSON.readTree(Files.readString(one)).path("text").asText();
            String answer = answers.entrySet().stream()
                    .filter(it -> asked.contains("<recap>\n" + it.getKey() + "\n"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            Files.writeString(Path.of(one.toString().replace(QUESTION, ".json")), answer);
        }
        Files.writeString(folder.resolve("model.txt"), "grand-modele\n");
        return questions.size();
    }

    private static Map<String, String> answersByTitle() throws IOException {
        Map<String, String> answers = new HashMap<>();
        for (String line : Files.readAllLines(ServedDesk.GOLD.resolve("recaps.jsonl"))) {
            var recap = JSON.readTree(line);
            answers.put(
                    recap.path("title").asText(),
                    Files.readString(ServedDesk.GOLD
                            .resolve("answers")
                            .resolve(recap.path("id").asText() + ".json")));
        }
        return answers;
    }
}
