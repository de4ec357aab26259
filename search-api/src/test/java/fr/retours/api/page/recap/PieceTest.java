package fr.retours.api.page.recap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PieceTest {
    @Test
    void cutsATextAtTheStretchesToMark() {
        assertThat(Piece.cut("l’eau vive", List.of(new Span(2, 5), new Span(6, 10))))
                .containsExactly(
                        new Piece("l’", false), new Piece("eau", true), new Piece(" ", false), new Piece("vive", true));
    }

    @Test
    void losesNothingOfTheTextWhateverTheStretches() {
        var pieces = Piece.cut("eau", List.of(new Span(0, 2), new Span(1, 3), new Span(2, 9)));

        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo("eau");
    }

    @Test
    void hasNoPieceForAnEmptyText() {
        assertThat(Piece.cut("", List.of())).isEmpty();
    }
}
