package fr.retours.graph.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberedIdsTest {
    private final NumberedIds numbered = new NumberedIds(List.of("m", "z", "a", "k"));

    @Test
    void anIdHasTheNumberOfItsPlace() {
        assertThat(List.of("m", "z", "a", "k")).extracting(numbered::number).containsExactly(0, 1, 2, 3);
        assertThat(numbered.size()).isEqualTo(4);
    }

    @Test
    void whatIsNotThereHasNone() {
        assertThat(List.of("", "b", "zz", "M")).extracting(numbered::number).containsOnly(-1);
        assertThat(new NumberedIds(List.of()).number("a")).isEqualTo(-1);
    }

    @Test
    void someAreBroughtInTheOrderOfIds() {
        assertThat(numbered.byId(IntStream.of(0, 1, 3))).containsExactly(3, 0, 1);
    }

    @Test
    void whatComesAfterAnIdComesInTheOrderOfIds() {
        assertThat(numbered.after("")).containsExactly(2, 3, 0, 1);
        assertThat(numbered.after("a")).containsExactly(3, 0, 1);
        assertThat(numbered.after("b")).containsExactly(3, 0, 1);
        assertThat(numbered.after("z")).isEmpty();
    }
}
