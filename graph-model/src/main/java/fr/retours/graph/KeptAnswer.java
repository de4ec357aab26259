package fr.retours.graph;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read last, kept until the next commit. Safe for concurrent use.
 *
 * @param <A> the answer, which nobody changes
 */
public final class KeptAnswer<A> {
    private @Nullable A answer;
    private CommitMarks marks = CommitMarks.NONE;
    /** Ends when who is at work is done; null when nobody is. */
    private @Nullable CountDownLatch underWay;

    /** Returns the answer, when it is here and the graph is still as it was; one of an earlier state makes room at once. */
    synchronized Optional<A> find(CommitMarks now) {
        if (now.begun() > marks.begun()) {
            answer = null;
        }
        return marks.equals(now) ? Optional.ofNullable(answer) : Optional.empty();
    }

    /** Keeps an answer that was read whole, in place of that of another state of the graph. */
    synchronized void keep(A fresh, CommitMarks now) {
        answer = fresh;
        marks = now;
    }

    /**
     * Lets one work at a time: those who come meanwhile wait, and find what the first one kept. After a commit a hundred readers
     * would otherwise each have all of it worked out anew.
     */
    A inTurn(Supplier<A> work) {
        var mine = new CountDownLatch(1);
        var others = begin(mine);
        if (others != null) {
            await(others);
            return work.get();
        }
        try {
            return work.get();
        } finally {
            end(mine);
        }
    }

    private synchronized @Nullable CountDownLatch begin(CountDownLatch mine) {
        if (underWay == null) {
            underWay = mine;
            return null;
        }
        return underWay;
    }

    private synchronized void end(CountDownLatch mine) {
        underWay = null;
        mine.countDown();
    }

    /** An interrupt ends the wait and is noticed by the driver's next call. */
    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
