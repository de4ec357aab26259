package fr.retours.indexer.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedAnswersTest {
    private static final ModelQuestion QUESTION = QuestionFile.shipped()
            .about(TriedReading.recap("Retour", "Aline Ferrec a ouvert la journée."), 0, List.of());

    @TempDir
    private Path folder;

    @Test
    void givesTheAnswerThatStandsUnderTheHashOfAQuestion() throws IOException, NoAnswerException {
        Files.writeString(folder.resolve(QUESTION.hash() + ".json"), "{\"people\":[]}");

        assertThat(RecordedAnswers.in(folder).answer(QUESTION)).isEqualTo("{\"people\":[]}");
    }

    @Test
    void writesAQuestionThatHasNoAnswerYetOnlyWhenItRecords() {
        Path question = folder.resolve(QUESTION.hash() + ".question.json");

        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> RecordedAnswers.in(folder).answer(QUESTION))
                .withMessageContaining(QUESTION.hash());
        assertThat(question).doesNotExist();

        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> RecordedAnswers.recording(folder).answer(QUESTION));
        assertThat(question).content().contains("Aline Ferrec a ouvert la journée.", "\"schema\"", "\"took_part\"");
    }

    @Test
    void saysWhoseAnswersTheseAre() throws IOException {
        assertThat(RecordedAnswers.in(folder).name()).isEqualTo("recorded");

        Files.writeString(folder.resolve(RecordedAnswers.NAME), "grand-modele-2026\n");

        assertThat(RecordedAnswers.in(folder).name()).isEqualTo("grand-modele-2026");
    }
}
