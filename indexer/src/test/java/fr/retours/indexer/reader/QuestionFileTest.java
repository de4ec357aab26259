package fr.retours.indexer.reader;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionFileTest {
    private static final QuestionFile SHIPPED = QuestionFile.shipped();

    private static ModelQuestion about(Recap recap) {
        return SHIPPED.about(recap, 0, List.of());
    }

    static Stream<Slugged> members() {
        return Stream.<Slugged[]>of(
                        NarrationKind.values(),
                        EventKind.values(),
                        Part.values(),
                        CollectiviteKind.values(),
                        LinkKind.values(),
                        Theme.values())
                .flatMap(Stream::of)
                .filter(one -> one != LinkKind.MENTIONED);
    }

    @ParameterizedTest
    @MethodSource("members")
    void explainsEachWordOfTheClosedListsAndBindsAnswersToThem(Slugged member) {
        ModelQuestion question = about(TriedReading.recap("Retour", "Une journée."));

        assertThat(question.instruction()).contains(member.slug());
        assertThat(question.schema()).contains("\"" + member.slug() + "\"");
    }

    /** What the question shows as right must be right: the gate lets all of its example through. */
    @Test
    void itsOwnExamplePassesTheGateWhole() {
        String instruction = about(TriedReading.recap("Retour", "Une journée.")).instruction();
        int example = instruction.indexOf("# Exemple");
        String text = between(instruction, "<recap>\n", "\n</recap>", example);
        String answer = instruction.substring(instruction.indexOf("{\"narration\"", example));
        int title = text.indexOf("\n\n");
        var recap = TriedReading.recap(text.substring(0, title), text.substring(title + 2));
        var report = new ReadingReport();

        RecapFacts facts =
                TriedReading.reading(new ScriptedModel(answer), report).extract(recap);

        assertThat(report.lines()).hasSize(1);
        assertThat(facts.people())
                .extracting("name")
                .containsExactly("Aline Ferrec", "Malo Quéinnec", "Yves Landré", "Nora Dupleix");
        assertThat(facts.event().orElseThrow().date()).hasToString("2019-03-14");
    }

    private static String between(String text, String open, String close, int from) {
        int start = text.indexOf(open, from) + open.length();
        return text.substring(start, text.indexOf(close, start));
    }

    @Test
    void asksTheSameOfTheSameText() {
        var recap = new Recap(
                new RecapId("a"), "Retour", null, LocalDate.of(2019, 3, 20), "Aline Ferrec a ouvert la journée.", "");
        var other = new Recap(new RecapId("b"), "Retour", null, recap.published(), recap.body(), "");

        assertThat(about(recap).hash()).isEqualTo(about(other).hash()).matches("[0-9a-f]{64}");
        assertThat(about(recap).text()).contains("2019-03-20", "Aline Ferrec a ouvert la journée.");
    }

    @Test
    void cutsALongTextWhereParagraphsEndAndLeavesNothingOut() {
        String paragraph = "Malo Quéinnec a parlé des ateliers. ".repeat(100).strip();
        String text = String.join("\n\n", paragraph, paragraph, paragraph, paragraph, paragraph, paragraph);

        List<Integer> ends = QuestionFile.ends(text);

        assertThat(ends).hasSizeGreaterThan(1).last().isEqualTo(text.length());
        assertThat(text.substring(0, ends.getFirst())).endsWith(".\n\n");
        assertThat(ends.getFirst()).isLessThanOrEqualTo(QuestionFile.LONGEST_SECTION);
    }

    @Test
    void cutsATextWithoutAnyBlankToo() {
        assertThat(QuestionFile.ends("é".repeat(40_000))).containsExactly(16_000, 32_000, 40_000);
    }

    @Test
    void tellsALaterSectionWhatWasFoundBefore() {
        var recap = TriedReading.recap("Retour", "Aline Ferrec a parlé des ateliers.\n\n".repeat(600));
        ModelAnswer before =
                ModelAnswer.read("{\"people\":[{\"name\":\"Aline Ferrec\"}]}").orElseThrow();

        ModelQuestion second = SHIPPED.about(recap, 1, List.of(before));

        assertThat(second.text()).contains("Partie 2 sur", "« Retour »", "Personnes : Aline Ferrec.");
        assertThat(second.hash())
                .isNotEqualTo(SHIPPED.about(recap, 1, List.of()).hash());
    }

    @Test
    void takesAUsersOwnQuestionAndIsOfAnotherVersionThen(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("reader"));
        Files.writeString(folder.resolve(QuestionFile.OWN), "Relevez seulement les personnes.");

        QuestionFile own = QuestionFile.in(folder);

        assertThat(own.about(TriedReading.recap("Retour", "Une journée."), 0, List.of())
                        .instruction())
                .isEqualTo("Relevez seulement les personnes.");
        assertThat(own.version()).isNotEqualTo(SHIPPED.version());
    }
}
