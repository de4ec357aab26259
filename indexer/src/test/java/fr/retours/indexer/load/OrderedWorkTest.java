package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
    private static final int MANY = 5_000;

    @Test
    void resultsComeInTheOrderOfGivingOnTheThreadThatGives() {
        List<Integer> results = new ArrayList<>();
        var own = Thread.currentThread();
        try (var work = new OrderedWork<Integer, Integer>(
                one -> IntStream.range(0, one % 3 == 0 ? MANY : 1)
                        .map(any -> 2 * one)
                        .max()
                        .orElseThrow(),
                result -> {
                    assertThat(Thread.currentThread()).isSameAs(own);
                    results.add(result);
                })) {
            IntStream.range(0, MANY).forEach(work::give);
            work.finish();
        }
        assertThat(results)
                .isEqualTo(IntStream.range(0, MANY).map(one -> 2 * one).boxed().toList());
    }

    @Test
    void whoeverGivesFasterThanIsWorkedWaits() {
        List<Integer> taken = new ArrayList<>();
        try (var work = new OrderedWork<Integer, Integer>(one -> one, taken::add)) {
            for (int i = 0; i < MANY; i++) {
                work.give(i);
                assertThat(i + 1 - taken.size()).isLessThanOrEqualTo(OrderedWork.MOST_HELD);
            }
            work.finish();
        }
        assertThat(taken).hasSize(MANY);
    }

    @Test
    void whatFailsInTheWorkFailsWhereItIsHandedOver() {
        try (var work = new OrderedWork<Integer, Integer>(
                one -> {
                    throw new IllegalStateException("defect " + one);
                },
                result -> {})) {
            assertThatThrownBy(() -> {
                        work.give(7);
                        work.finish();
                    })
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("defect 7");
        }
    }
}
