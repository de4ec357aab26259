package fr.retours.graph.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.id.RecapId;
import fr.retours.model.view.Citation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TieColumnsTest {
    private final TieColumns ties = columns(List.of(
            List.of(row(7, 1), row(2, 2), row(7, 3), row(1, 4)),
            List.of(),
            List.of(new TieColumns.Row(2, -1, 255, new ProofRow(9, 0.35, List.of(3, 40), List.of(20, 52))))));

    private static TieColumns columns(List<List<TieColumns.Row>> events) {
        var builder = new TieColumns.Builder();
        events.forEach(builder::add);
        return builder.build();
    }

    private static TieColumns.Row row(int who, int recap) {
        return new TieColumns.Row(who, 10 * who, 0, new ProofRow(recap, 1, List.of(0), List.of(recap)));
    }

    private IntStream recaps(IntStream of) {
        return of.map(ties::recap);
    }

    @Test
    void tiesOfAnEventStandByWhomTheyTie() {
        assertThat(recaps(ties.at(0))).containsExactly(4, 2, 1, 3);
        assertThat(ties.at(0).map(ties::who)).containsExactly(1, 2, 7, 7);
        assertThat(ties.at(0).map(ties::what)).containsExactly(10, 20, 70, 70);
        assertThat(ties.at(1)).isEmpty();
    }

    @Test
    void tiesOfOneToAnEventAreFound() {
        assertThat(recaps(ties.at(0, 7))).containsExactly(1, 3);
        assertThat(recaps(ties.at(0, 1))).containsExactly(4);
        assertThat(ties.at(0, 3)).isEmpty();
        assertThat(ties.at(0, 8)).isEmpty();
        assertThat(ties.at(1, 7)).isEmpty();
        assertThat(recaps(ties.at(2, 2))).containsExactly(9);
    }

    @Test
    void whatATieSaysIsKept() {
        int tie = ties.at(2, 2).findFirst().orElseThrow();

        assertThat(ties.what(tie)).isEqualTo(-1);
        assertThat(ties.marks(tie)).isEqualTo(255);
        assertThat(ties.confidence(tie)).isEqualTo(0.35);
        assertThat(ties.at(0).mapToDouble(ties::confidence)).containsOnly(1.0);
    }

    @Test
    void theSentencesOfATieAreKept() {
        int tie = ties.at(2, 2).findFirst().orElseThrow();
        var recap = new RecapId("a");

        assertThat(ties.citations(tie, number -> recap))
                .containsExactly(new Citation(recap, 3, 20), new Citation(recap, 40, 52));
        assertThat(ties.citations(ties.at(0, 1).findFirst().orElseThrow(), number -> recap))
                .containsExactly(new Citation(recap, 0, 4));
    }
}
