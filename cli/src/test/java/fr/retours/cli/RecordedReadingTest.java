package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has no model records the questions, has them answered somehow, and reads by the answers. */
class RecordedReadingTest {
    private static final Pattern OVERALL = Pattern.compile("overall +([\\d.]+)");
    private static final String RECAPS = ServedDesk.GOLD.resolve("recaps.jsonl").toString();

    @TempDir
    private Path temp;

    private double overall(TriedFolder commands, String... reader) {
        String[] command = Stream.concat(Stream.of("evaluate", ServedDesk.GOLD.toString(), RECAPS), Stream.of(reader))
                .toArray(String[]::new);
        assertThat(commands.run(command)).as(commands.said()).isEqualTo(ExitCode.DONE);
        List<MatchResult> found = OVERALL.matcher(commands.out()).results().toList();
        return Double.parseDouble(found.getFirst().group(1));
    }

    @Test
    void recordedQuestionsAreAnsweredFromTheirFolder() throws IOException {
        var commands = new TriedFolder(temp.resolve("data"));
        Path folder = temp.resolve("questions");
        int questions = RecordedQuestions.answered(folder, commands);
        assertThat(questions).isEqualTo(12);

        assertThat(commands.run("extract", RECAPS, "--reader", "file:" + folder))
                .isEqualTo(ExitCode.DONE);

        assertThat(commands.err()).contains("12 récaps lus, 0 sans réponse").doesNotContain("jetons");
        assertThat(commands.out()).contains("grand-modele, question ");
        assertThat(overall(commands, "--reader", "file:" + folder)).isGreaterThan(overall(commands));
        assertThat(temp.resolve("data")).doesNotExist();
    }
}
