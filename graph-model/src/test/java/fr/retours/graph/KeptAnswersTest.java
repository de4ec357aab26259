package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static final CommitMarks NOW = new CommitMarks(7, 7);

    private final KeptAnswers<String, String> kept = new KeptAnswers<>(2);

    @Test
    void anAnswerIsKeptUntilACommit() {
        kept.keep("who", "Anna", NOW);

        assertThat(kept.find("who", NOW)).contains("Anna");
        assertThat(kept.find("where", NOW)).isEmpty();
        assertThat(kept.find("who", new CommitMarks(8, 7))).isEmpty();
        assertThat(kept.find("who", new CommitMarks(8, 8))).isEmpty();
    }

    @Test
    void answersOfAnEarlierStateGoWithTheFirstOfALaterOne() {
        kept.keep("who", "Anna", NOW);
        kept.keep("where", "Lyon", new CommitMarks(8, 8));

        assertThat(kept.find("who", NOW)).isEmpty();
        assertThat(kept.find("where", new CommitMarks(8, 8))).contains("Lyon");
    }

    @Test
    void whatWasReadDuringACommitIsNotKept() {
        kept.keep("who", "Anna", new CommitMarks(8, 7));

        assertThat(kept.find("who", new CommitMarks(8, 7))).isEmpty();
    }

    @Test
    void whatWasNotAskedForLongestMakesRoom() {
        kept.keep("1", "aaaa", NOW);
        kept.keep("2", "bbbb", NOW);
        kept.find("1", NOW);
        kept.keep("3", "cccc", NOW);

        assertThat(kept.find("1", NOW)).isPresent();
        assertThat(kept.find("2", NOW)).isEmpty();
        assertThat(kept.find("3", NOW)).isPresent();
    }

    @Test
    void anAnswerGivenAnewTakesOnePlace() {
        kept.keep("1", "aaaa", NOW);
        kept.keep("1", "aaaaa", NOW);
        kept.keep("2", "bbbbb", NOW);

        assertThat(kept.find("1", NOW)).contains("aaaaa");
        assertThat(kept.find("2", NOW)).contains("bbbbb");
    }

    @Test
    void whoAsksTheSameMeanwhileFindsWhatTheFirstOneKept() throws Exception {
        var asked = new CountDownLatch(1);
        var maySay = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = callers.submit(() -> kept.inTurn("who", () -> {
                asked.countDown();
                awaited(maySay);
                kept.keep("who", "Anna", NOW);
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
