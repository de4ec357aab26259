package fr.retours.api.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KeptBodiesTest {
    private final KeptBodies kept = new KeptBodies(10_000);
    private final AtomicInteger made = new AtomicInteger();

    private AnswerBody make() {
        return new AnswerBody(("answer " + made.incrementAndGet()).getBytes(UTF_8), false);
    }

    private String text(String key) {
        return new String(kept.get("7", key, this::make).bytes(), UTF_8);
    }

    @Test
    void makesWhatIsAskedForOnce() {
        assertThat(text("a")).isEqualTo("answer 1");
        assertThat(text("a")).isEqualTo("answer 1");
        assertThat(text("b")).isEqualTo("answer 2");
    }

    @Test
    void whatWasMadeFromAnotherStateGoes() {
        text("a");
        kept.get("8", "b", this::make);

        assertThat(text("a")).isEqualTo("answer 3");
    }

    @Test
    void aFailureIsNotKept() {
        Supplier<AnswerBody> failing = () -> {
            throw new IllegalStateException("the graph is away");
        };

        assertThatIllegalStateException().isThrownBy(() -> kept.get("7", "a", failing));
        assertThat(text("a")).isEqualTo("answer 1");
    }

    @Test
    void whoAsksTheSameMeanwhileWaitsForIt() throws Exception {
        var asked = new CountDownLatch(1);
        var mayAnswer = new CountDownLatch(1);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = readers.submit(() -> kept.get("7", "a", () -> {
                asked.countDown();
                awaited(mayAnswer);
                return make();
            }));
            asked.await();
            var second = readers.submit(() -> kept.get("7", "a", this::make));

            assertThat(text("b")).isEqualTo("answer 1");
            assertThat(second.isDone()).isFalse();
            mayAnswer.countDown();
            assertThat(second.get()).isSameAs(first.get());
        }
    }

    @Test
    void whoWaitedForAFailureTriesAgain() throws Exception {
        var asked = new CountDownLatch(1);
        var mayFail = new CountDownLatch(1);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = readers.submit(() -> kept.get("7", "a", () -> {
                asked.countDown();
                awaited(mayFail);
                throw new IllegalStateException("the reader went away");
            }));
            asked.await();
            var second = readers.submit(() -> text("a"));
            mayFail.countDown();

            assertThatExceptionOfType(ExecutionException.class).isThrownBy(first::get);
            assertThat(second.get()).isEqualTo("answer 1");
        }
    }

    @Test
    void whatIsTooLargeForAllIsNotKept() {
        kept.get("7", "a", () -> new AnswerBody(new byte[10_001], false));

        assertThat(text("a")).isEqualTo("answer 1");
    }

    private static void awaited(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
