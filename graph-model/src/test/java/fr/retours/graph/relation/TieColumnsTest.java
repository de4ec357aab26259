package fr.retours.graph.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TieColumnsTest {
    private static final long FAR = (1L << Integer.SIZE) - 1;

    private final TieColumns ties = columns(List.of(
            List.of(row(7, 1), row(2, 2), row(7, 3), row(1, 4)),
            List.of(),
            List.of(new TieColumns.Row(2, -1, 255, 0.35, FAR))));

    private static TieColumns columns(List<List<TieColumns.Row>> events) {
        var builder = new TieColumns.Builder();
        events.forEach(builder::add);
        return builder.build();
    }

    private static TieColumns.Row row(int who, int stored) {
        return new TieColumns.Row(who, 10 * who, 0, 1, stored);
    }

    private List<Long> stored(IntStream of) {
        return of.mapToObj(ties::stored).toList();
    }

    @Test
    void tiesOfAnEventStandByWhomTheyTie() {
        assertThat(stored(ties.at(0))).containsExactly(4L, 2L, 1L, 3L);
        assertThat(ties.at(0).map(ties::who)).containsExactly(1, 2, 7, 7);
        assertThat(ties.at(0).map(ties::what)).containsExactly(10, 20, 70, 70);
        assertThat(ties.at(1)).isEmpty();
    }

    @Test
    void tiesOfOneToAnEventAreFound() {
        assertThat(stored(ties.at(0, 7))).containsExactly(1L, 3L);
        assertThat(stored(ties.at(0, 1))).containsExactly(4L);
        assertThat(ties.at(0, 3)).isEmpty();
        assertThat(ties.at(0, 8)).isEmpty();
        assertThat(ties.at(1, 7)).isEmpty();
        assertThat(stored(ties.at(2, 2))).containsExactly(FAR);
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
    void aNumberThatDoesNotFitIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> columns(List.of(List.of(new TieColumns.Row(1, 1, 0, 1, FAR + 1)))))
                .withMessageContaining("2^32");
    }
}
