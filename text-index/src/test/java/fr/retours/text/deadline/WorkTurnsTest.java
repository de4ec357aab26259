package fr.retours.text.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Threads take turns, and short work goes before long. */
class WorkTurnsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Nanoseconds; little for one search, much for one of several. */
    private static final long SOME_WORK = 6_000_000;

    private final WorkTurns turns = new WorkTurns(1);

    @Test
    void letsOneThreadWorkAtATime() throws Exception {
        var order = new CopyOnWriteArrayList<String>();
        try (var threads = Executors.newCachedThreadPool()) {
            Future<?> second;
            try (var first = turns.take(RequestDeadline.current())) {
                second = threads.submit(() -> workInTurn(order, "second"));
                await().atMost(PATIENCE).until(() -> turns.queueLength() == 1);
                order.add("first");
                first.pass();
            }
            second.get();
        }

        assertThat(order).containsExactly("first", "second");
        assertThat(turns.queueLength()).isZero();
    }

    @Test
    void whoComesWhenManyWaitIsRefusedUnlessItHasWorked() throws Exception {
        var turns = new WorkTurns(1, () -> 0); // nobody has waited long
        try (var threads = Executors.newCachedThreadPool()) {
            var worked = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            List<Future<?>> waiting = new ArrayList<>();
            try (var first = turns.take(RequestDeadline.current())) {
                assertThat(first.deadline().isOver()).isFalse();
                for (int i = 0; i < 20; i++) {
                    waiting.add(threads.submit(
                            () -> turns.take(RequestDeadline.current()).close()));
                }
                await().atMost(PATIENCE).until(() -> turns.queueLength() == 20);

                assertThatExceptionOfType(OverloadException.class)
                        .isThrownBy(() -> turns.take(RequestDeadline.current()));

                waiting.add(threads.submit(() -> {
                    RequestDeadline.within(PATIENCE, () -> {
                        RequestDeadline.current().work(SOME_WORK);
                        worked.countDown();
                        goOn.await();
                        turns.take(RequestDeadline.current()).close();
                    });
                    return true;
                }));
                worked.await();
                goOn.countDown();
                await().atMost(PATIENCE).until(() -> turns.queueLength() == 21);
            }
            for (Future<?> one : waiting) {
                one.get();
            }
        }
        assertThat(turns.queueLength()).isZero();
    }

    @Test
    void whoHasWaitedLongIsRefusedWhileOthersAreRefused() throws Exception {
        assertThat(answeredOf20After(Duration.ofMillis(200), true)).isZero();
        assertThat(answeredOf20After(Duration.ofMillis(100), true)).isEqualTo(20);
        assertThat(answeredOf20After(Duration.ofMillis(200), false)).isEqualTo(20);
        assertThat(answeredOf20After(Duration.ofSeconds(2), true))
                .as("none refused of late")
                .isEqualTo(20);
    }

    /** Lets twenty wait for so long, and others be refused meanwhile or not; returns how many of the twenty got their turn. */
    private static int answeredOf20After(Duration wait, boolean full) throws Exception {
        var time = new AtomicLong();
        var turns = new WorkTurns(1, time::get);
        var answered = new AtomicInteger();
        try (var threads = Executors.newCachedThreadPool()) {
            try (var first = turns.take(RequestDeadline.current())) {
                assertThat(first.deadline().isOver()).isFalse();
                for (int i = 0; i < 20; i++) {
                    threads.execute(() -> {
                        try (var turn = turns.take(RequestDeadline.current())) {
                            turn.pass();
                            answered.incrementAndGet();
                        } catch (OverloadException e) {
                            assertThat(e).hasMessageContaining("wait for so many nanoseconds");
                        }
                    });
                }
                await().atMost(PATIENCE).until(() -> turns.queueLength() == 20);
                if (full) {
                    assertThatExceptionOfType(OverloadException.class)
                            .isThrownBy(() -> turns.take(RequestDeadline.current()));
                }
                time.addAndGet(wait.toNanos());
            }
        }
        assertThat(turns.queueLength()).isZero();
        return answered.get();
    }

    @Test
    void letsShortWorkGoBeforeLong() throws Exception {
        var order = new CopyOnWriteArrayList<String>();
        var started = new CountDownLatch(1);
        try (var threads = Executors.newCachedThreadPool()) {
            var longWork = threads.submit(() -> {
                try (var turn = turns.take(RequestDeadline.current())) {
                    started.countDown();
                    await().atMost(PATIENCE).until(() -> turns.queueLength() == 1);
                    while (order.isEmpty()) {
                        turn.pass();
                    }
                    order.add("long");
                }
            });
            started.await();
            var shortWork = threads.submit(() -> workInTurn(order, "short"));
            shortWork.get(1, TimeUnit.MINUTES);
            longWork.get(1, TimeUnit.MINUTES);
        }

        assertThat(order).containsExactly("short", "long");
    }

    @Test
    void letsOthersGoBeforeTheNextSearchOfARequest() throws Exception {
        var order = new CopyOnWriteArrayList<String>();
        var started = new CountDownLatch(1);
        try (var threads = Executors.newCachedThreadPool()) {
            var batch = threads.submit(() -> RequestDeadline.within(PATIENCE, () -> {
                try (var turn = turns.take(RequestDeadline.current())) {
                    started.countDown();
                    await().atMost(PATIENCE).until(() -> turns.queueLength() == 1);
                    order.add("first of the batch");
                    while (turn.deadline().worked() < SOME_WORK) {
                        turn.pass();
                    }
                }
                workInTurn(order, "second of the batch");
            }));
            started.await();
            var other = threads.submit(() -> workInTurn(order, "other"));
            batch.get();
            other.get();
        }

        assertThat(order).containsExactly("first of the batch", "other", "second of the batch");
    }

    private void workInTurn(List<String> order, String name) {
        try (var turn = turns.take(RequestDeadline.current())) {
            turn.pass();
            order.add(name);
        }
    }

    @Test
    void keepsOneOfTwoProcessorsFreeOfLongWork() {
        var two = new WorkTurns(2);
        var ended = new AtomicBoolean();
        Runnable longWork = () -> {
            try (var turn = two.take(RequestDeadline.current())) {
                while (!ended.get()) {
                    turn.pass();
                }
            }
        };
        try (var threads = Executors.newCachedThreadPool()) {
            threads.execute(longWork);
            threads.execute(longWork);
            await().atMost(PATIENCE).until(() -> two.queueLength() == 1);

            two.take(RequestDeadline.current()).close();

            ended.set(true);
        }

        assertThat(two.queueLength()).isZero();
    }

    @Test
    void givesAWaitingThreadUpWhenItsTimeIsOver() {
        try (var taken = turns.take(RequestDeadline.current())) {
            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> RequestDeadline.within(
                            Duration.ofMillis(5),
                            () -> turns.take(RequestDeadline.current()).close()));
            taken.pass();
            assertThat(turns.queueLength()).isZero();
        }

        turns.take(RequestDeadline.current()).close();
    }

    @Test
    void givesAnInterruptedThreadUp() throws Exception {
        var failures = new CopyOnWriteArrayList<Exception>();
        try (var taken = turns.take(RequestDeadline.current())) {
            var waiting = Thread.ofPlatform().start(() -> {
                try (var turn = turns.take(RequestDeadline.current())) {
                    turn.pass();
                    throw new IllegalStateException("nobody must get the turn that is taken");
                } catch (DeadlineExceededException e) {
                    failures.add(e);
                }
            });
            await().atMost(PATIENCE).until(() -> turns.queueLength() == 1);

            waiting.interrupt();
            waiting.join();
            taken.pass();
        }

        assertThat(failures).hasSize(1);
        turns.take(RequestDeadline.current()).close();
    }

    @Test
    void countsTheWorkOfARequestOverAllItsTurns() {
        var worked = new CopyOnWriteArrayList<Long>();

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> RequestDeadline.within(Duration.ofMinutes(10), () -> {
                    while (true) {
                        try (var turn = turns.take(RequestDeadline.current())) {
                            turn.pass();
                            worked.add(turn.deadline().worked());
                        }
                    }
                }))
                .withMessageContaining("PT1S of searching");

        assertThat(List.copyOf(worked)).isSorted();
        assertThat(turns.queueLength()).isZero();
    }

    @Test
    void aRequestKeepsItsTurnUntilItEnds() throws Exception {
        var order = new CopyOnWriteArrayList<String>();
        try (var threads = Executors.newCachedThreadPool()) {
            var other = new AtomicReference<Future<?>>();
            RequestDeadline.within(Duration.ofMinutes(10), () -> {
                turns.take(RequestDeadline.current()).close();
                other.set(threads.submit(() -> note(order, "other")));
                await().atMost(PATIENCE).until(() -> turns.queueLength() == 1);
                order.add("first");
            });
            other.get().get();
        }

        assertThat(order).containsExactly("first", "other");
        assertThat(turns.queueLength()).isZero();
    }

    @Test
    void aRequestThatRestsLetsOthersWork() throws Exception {
        var order = new CopyOnWriteArrayList<String>();
        try (var threads = Executors.newCachedThreadPool()) {
            RequestDeadline.within(Duration.ofMinutes(10), () -> {
                turns.take(RequestDeadline.current()).close();
                var other = threads.submit(() -> note(order, "other"));
                RequestDeadline.current().rest();
                await().atMost(PATIENCE).until(other::isDone);
                note(order, "first again");
            });
        }

        assertThat(order).containsExactly("other", "first again");
        assertThat(turns.queueLength()).isZero();
    }

    @Test
    void aPartOfARequestHasNoMoreTimeThanTheWhole() {
        RequestDeadline.within(Duration.ofMinutes(10), () -> {
            var whole = RequestDeadline.current();

            RequestDeadline.within(
                    Duration.ofDays(1),
                    () -> assertThat(RequestDeadline.current()).isSameAs(whole));

            assertThat(RequestDeadline.current()).isSameAs(whole);
        });
    }

    private void note(List<String> order, String who) {
        try (var turn = turns.take(RequestDeadline.current())) {
            turn.pass();
            order.add(who);
        }
    }
}
