package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class KeptAnswerTest {
    private static final CommitMarks NOW = new CommitMarks(7, 7);

    private final KeptAnswer<String> kept = new KeptAnswer<>();

    @Test
    void anAnswerIsKeptUntilACommit() {
        kept.keep("Anna", NOW);

        assertThat(kept.find(NOW)).contains("Anna");
        assertThat(kept.find(new CommitMarks(8, 7))).isEmpty();
        assertThat(kept.find(new CommitMarks(8, 8))).isEmpty();
    }

    @Test
    void theAnswerOfAnEarlierStateGoesWithThatOfALaterOne() {
        kept.keep("Anna", NOW);
        kept.keep("Lyon", new CommitMarks(8, 8));

        assertThat(kept.find(NOW)).isEmpty();
        assertThat(kept.find(new CommitMarks(8, 8))).contains("Lyon");
    }

    @Test
    void aSlowReaderOfAnEarlierStateLeavesTheAnswer() {
        kept.keep("Anna", NOW);

        assertThat(kept.find(new CommitMarks(6, 6))).isEmpty();
        assertThat(kept.find(NOW)).contains("Anna");
        assertThat(kept.find(new CommitMarks(8, 8))).isEmpty();
        assertThat(kept.find(NOW)).isEmpty();
    }

    @Test
    void whoAsksMeanwhileFindsWhatTheFirstOneKept() throws Exception {
        var asked = new CountDownLatch(1);
        var maySay = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = callers.submit(() -> kept.inTurn(() -> {
                asked.countDown();
                awaited(maySay);
                kept.keep("Anna", NOW);
                return "Anna";
            }));
            asked.await();
            var second = callers.submit(() -> kept.inTurn(() -> "kept " + kept.find(NOW)));

            assertThat(second.isDone()).isFalse();
            maySay.countDown();
            assertThat(first.get()).isEqualTo("Anna");
            assertThat(second.get()).isEqualTo("kept " + Optional.of("Anna"));
        }
    }

    @Test
    void aFailureEndsTheTurn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> kept.inTurn(() -> {
                    throw new IllegalStateException("the graph is away");
                }));

        assertThat(kept.inTurn(() -> "Anna")).isEqualTo("Anna");
    }

    private static void awaited(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
