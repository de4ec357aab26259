package fr.retours.api.page.recap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextPieceTest {
    @Test
    void cutsATextAtTheStretchesToMark() {
        assertThat(TextPiece.cut("l’eau vive", List.of(new Span(2, 5), new Span(6, 10))))
                .containsExactly(
                        new TextPiece("l’", false),
                        new TextPiece("eau", true),
                        new TextPiece(" ", false),
                        new TextPiece("vive", true));
    }

    @Test
    void losesNothingOfTheTextWhateverTheStretches() {
        var pieces = TextPiece.cut("eau", List.of(new Span(0, 2), new Span(1, 3), new Span(2, 9)));

        assertThat(pieces.stream().map(TextPiece::text).collect(Collectors.joining()))
                .isEqualTo("eau");
    }

    @Test
    void hasNoPieceForAnEmptyText() {
        assertThat(TextPiece.cut("", List.of())).isEmpty();
    }
}
