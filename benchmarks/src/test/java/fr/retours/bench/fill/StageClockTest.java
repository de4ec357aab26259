package fr.retours.bench.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

public class StageClockTest {
    private final AtomicLong seconds = new AtomicLong();
    private final StageClock clock = new StageClock(() -> TimeUnit.SECONDS.toNanos(seconds.get()));

    @Test
    void a_stage_lasts_while_somebody_is_at_it() {
        clock.enter(FillStage.GRAPH);
        seconds.set(1);
        clock.enter(FillStage.GRAPH);
        seconds.set(3);
        clock.leave(FillStage.GRAPH, 0);
        seconds.set(5);
        clock.leave(FillStage.GRAPH, 0);
        seconds.set(7);

        assertThat(clock.figures()).containsOnlyKeys(FillStage.GRAPH);
        assertThat(clock.figures().get(FillStage.GRAPH)).isEqualTo(new StageFigures(5, 0));
        assertThat(clock.busy()).isEqualTo(5);
    }

    @Test
    void stages_side_by_side_count_once_for_all_and_each_for_itself() {
        clock.enter(FillStage.GRAPH);
        seconds.set(2);
        clock.enter(FillStage.INDEX);
        seconds.set(3);
        clock.leave(FillStage.GRAPH, TimeUnit.SECONDS.toNanos(1));
        seconds.set(6);
        clock.leave(FillStage.INDEX, TimeUnit.SECONDS.toNanos(4));

        assertThat(clock.figures())
                .containsEntry(FillStage.GRAPH, new StageFigures(3, 1))
                .containsEntry(FillStage.INDEX, new StageFigures(4, 4));
        assertThat(clock.busy()).isEqualTo(6);
    }
}
