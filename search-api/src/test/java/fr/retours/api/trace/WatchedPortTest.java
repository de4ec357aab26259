package fr.retours.api.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.text.deadline.StageWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchedPortTest {
    /** Some store. */
    public interface Port {
        /** A question. */
        String answer(String question);

        /** What is known at once. */
        default Optional<String> datasetVersion() {
            return Optional.of("v1");
        }
    }

    private final List<String> told = new ArrayList<>();

    @AfterEach
    void end() {
        StageWatch.end();
    }

    private void watch() {
        StageWatch.begin(stage -> {
            told.add("+" + stage);
            return () -> told.add("-" + stage);
        });
    }

    @Test
    void aQuestionToAStoreIsAStageAroundThoseWithin() {
        Port port = RequestTraces.WatchedPort.of(
                Port.class, question -> StageWatch.in("words", () -> question + "!"), "search");
        watch();

        assertThat(port.answer("a")).isEqualTo("a!");
        assertThat(port.datasetVersion()).contains("v1");

        assertThat(told).containsExactly("+search.answer", "+words", "-words", "-search.answer");
    }

    @Test
    void aFaultOfAStoreComesThroughAsItIsAndEndsItsStage() {
        Port port = RequestTraces.WatchedPort.of(
                Port.class,
                question -> {
                    throw new IllegalStateException(question);
                },
                "graph");
        watch();

        assertThatThrownBy(() -> port.answer("a"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("a");

        assertThat(told).containsExactly("+graph.answer", "-graph.answer");
    }

    @Test
    void nobodyIsToldWhatNobodyWatches() {
        assertThat(StageWatch.<String, RuntimeException>in("words", () -> "a")).isEqualTo("a");

        assertThat(told).isEmpty();
    }
}
