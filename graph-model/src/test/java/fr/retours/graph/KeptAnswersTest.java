package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static final CommitMarks NOW = new CommitMarks(7, 7);
    private static final Duration LONG = Duration.ofSeconds(1);

    private final KeptAnswers<String, String> kept = new KeptAnswers<>(10, String::length);

    @Test
    void anAnswerIsKeptUntilACommit() {
        kept.keep("who", "Anna", NOW, LONG);

        assertThat(kept.find("who", NOW)).contains("Anna");
        assertThat(kept.find("where", NOW)).isEmpty();
        assertThat(kept.find("who", new CommitMarks(8, 7))).isEmpty();
        assertThat(kept.find("who", new CommitMarks(8, 8))).isEmpty();
    }

    @Test
    void answersOfAnEarlierStateGoWithTheFirstOfALaterOne() {
        kept.keep("who", "Anna", NOW, LONG);
        kept.keep("where", "Lyon", new CommitMarks(8, 8), LONG);

        assertThat(kept.find("who", NOW)).isEmpty();
        assertThat(kept.find("where", new CommitMarks(8, 8))).contains("Lyon");
    }

    @Test
    void whatWasReadDuringACommitOrCostsLittleIsNotKept() {
        kept.keep("who", "Anna", new CommitMarks(8, 7), LONG);
        kept.keep("where", "Lyon", NOW, KeptAnswers.DEAR.minusNanos(1));

        assertThat(kept.find("who", new CommitMarks(8, 7))).isEmpty();
        assertThat(kept.find("where", NOW)).isEmpty();
    }

    @Test
    void whatWasNotAskedForLongestMakesRoom() {
        kept.keep("1", "aaaa", NOW, LONG);
        kept.keep("2", "bbbb", NOW, LONG);
        kept.find("1", NOW);
        kept.keep("3", "cccc", NOW, LONG);

        assertThat(kept.find("1", NOW)).isPresent();
        assertThat(kept.find("2", NOW)).isEmpty();
        assertThat(kept.find("3", NOW)).isPresent();
    }

    @Test
    void anAnswerGivenAnewWeighsOnce() {
        kept.keep("1", "aaaa", NOW, LONG);
        kept.keep("1", "aaaaa", NOW, LONG);
        kept.keep("2", "bbbbb", NOW, LONG);

        assertThat(kept.find("1", NOW)).contains("aaaaa");
        assertThat(kept.find("2", NOW)).contains("bbbbb");
    }

    @Test
    void anAnswerTooLargeForAllIsNotKept() {
        kept.keep("1", "aaaaaaaaaaa", NOW, LONG);

        assertThat(kept.find("1", NOW)).isEmpty();
    }

    @Test
    void whoAsksTheSameMeanwhileFindsWhatTheFirstOneKept() throws Exception {
        var asked = new CountDownLatch(1);
        var maySay = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = callers.submit(() -> kept.inTurn("who", () -> {
                asked.countDown();
                awaited(maySay);
                kept.keep("who", "Anna", NOW, LONG);
                return "Anna";
            }));
            asked.await();
            var second = callers.submit(() -> kept.inTurn("who", () -> "kept " + kept.find("who", NOW)));
            var other = callers.submit(() -> kept.inTurn("where", () -> "Lyon"));

            assertThat(other.get()).isEqualTo("Lyon");
            assertThat(second.isDone()).isFalse();
            maySay.countDown();
            assertThat(first.get()).isEqualTo("Anna");
            assertThat(second.get()).isEqualTo("kept " + Optional.of("Anna"));
        }
    }

    @Test
    void aFailureEndsTheTurn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> kept.inTurn("who", () -> {
                    throw new IllegalStateException("the graph is away");
                }));

        assertThat(kept.inTurn("who", () -> "Anna")).isEqualTo("Anna");
    }

    private static void awaited(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
