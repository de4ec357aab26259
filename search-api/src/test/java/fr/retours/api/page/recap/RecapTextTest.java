package fr.retours.api.page.recap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Mention;
import fr.retours.model.id.PersonId;
import fr.retours.text.Snippet;
import fr.retours.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecapTextTest {
    private static final String TEXT = "Titre\n\nAnne Œil parle. Puis rien.\n- un\n- deux\n\nFin.";
    private static final Mention ANNE = new Mention(7, 15, new PersonId("person:anne-oeil"));

    @Test
    void breaksLinesAndOpensParagraphsAfterBlankOnes() {
        var lines = new RecapText(TEXT, List.of(), List.of(), List.of()).lines(7, TEXT.length());

        assertThat(lines)
                .extracting(RecapTextTest::words)
                .containsExactly("Anne Œil parle. Puis rien.", "- un", "- deux", "Fin.");
        assertThat(lines).extracting(RecapLine::opening).containsExactly(true, false, false, true);
    }

    @Test
    void linksNamesInsideTheSentencesThatProve() {
        var lines = new RecapText(TEXT, List.of(ANNE), List.of(new Span(7, 22)), List.of()).lines(7, TEXT.length());

        var sentence = lines.getFirst().passages().getFirst();
        assertThat(sentence.anchor()).isEqualTo("p7");
        assertThat(sentence.runs())
                .containsExactly(
                        new RecapLine.Run("Anne Œil", "/personnes/person:anne-oeil", "person", false, null),
                        new RecapLine.Run(" parle.", null, "", false, null));
        assertThat(lines.getFirst().passages().getLast().anchor()).isNull();
    }

    @Test
    void givesAnAnchorOnceToAProofOfSeveralLinesAndNoneToOneThatOverlaps() {
        var lines = new RecapText(TEXT, List.of(), List.of(new Span(34, 45), new Span(36, 40)), List.of())
                .lines(7, TEXT.length());

        assertThat(lines.stream()
                        .flatMap(line -> line.passages().stream())
                        .map(RecapLine.Passage::anchor)
                        .filter(anchor -> anchor != null))
                .containsExactly("p34");
    }

    @Test
    void marksWhatWasSearchedAndNumbersThePassagesThatHoldIt() {
        var first = new Snippet(7, "Anne Œil parle.", List.of(new Span(5, 8)));
        var second = new Snippet(23, "Puis rien.", List.of(new Span(5, 9)));
        var lines = new RecapText(TEXT, List.of(ANNE), List.of(), List.of(first, second)).lines(7, TEXT.length());

        String anne = "/personnes/person:anne-oeil";
        assertThat(lines.getFirst().passages().getFirst().runs())
                .containsExactly(
                        new RecapLine.Run("Anne ", anne, "person", false, new RecapLine.Stop(1, 2)),
                        new RecapLine.Run("Œil", anne, "person", true, null),
                        new RecapLine.Run(" parle. ", null, "", false, null),
                        new RecapLine.Run("Puis ", null, "", false, new RecapLine.Stop(2, 2)),
                        new RecapLine.Run("rien", null, "", true, null),
                        new RecapLine.Run(".", null, "", false, null));
    }

    @Test
    void keepsWithinTheTextWhenOffsetsAreStale() {
        var stale = new Mention(40, 4_000, new PersonId("person:anne-oeil"));
        var lines =
                new RecapText(TEXT, List.of(stale), List.of(new Span(50, 5_000)), List.of()).lines(7, TEXT.length());

        assertThat(lines).extracting(RecapTextTest::words).last().isEqualTo("Fin.");
    }

    private static String words(RecapLine line) {
        return line.passages().stream()
                .flatMap(passage -> passage.runs().stream())
                .map(RecapLine.Run::text)
                .collect(Collectors.joining());
    }
}
