package fr.retours.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * The last few answers, kept until the next commit; the ones not asked for longest go first. Safe for concurrent use.
 *
 * @param <Q> what was asked, by value
 * @param <A> the answer, which nobody changes
 */
public final class KeptAnswers<Q, A> {
    private final int most;
    private final Map<Q, A> answers = new LinkedHashMap<>(16, 0.75f, true);
    private CommitMarks marks = CommitMarks.NONE;
    /** What is being answered, until that is done. */
    private final Map<Q, CountDownLatch> underWay = new ConcurrentHashMap<>();

    /** Starts with none, to keep {@code most}. */
    public KeptAnswers(int most) {
        this.most = most;
    }

    /** Returns the answer, when it is here and the graph is still as it was. */
    synchronized Optional<A> find(Q question, CommitMarks now) {
        return marks.equals(now) ? Optional.ofNullable(answers.get(question)) : Optional.empty();
    }

    /** Keeps an answer that was read whole. Answers of another state of the graph go. */
    synchronized void keep(Q question, A answer, CommitMarks now) {
        if (!now.isCalm()) {
            return;
        }
        if (!marks.equals(now)) {
            answers.clear();
            marks = now;
        }
        answers.put(question, answer);
        if (answers.size() > most) {
            answers.remove(answers.keySet().iterator().next());
        }
    }

    /**
     * Lets one work on a question at a time: those who ask the same meanwhile wait, and find what the first one kept. After a
     * commit a hundred readers would otherwise each have all of it worked out anew.
     */
    A inTurn(Q question, Supplier<A> work) {
        var mine = new CountDownLatch(1);
        var others = underWay.putIfAbsent(question, mine);
        if (others != null) {
            await(others);
            return work.get();
        }
        try {
            return work.get();
        } finally {
            underWay.remove(question, mine);
            mine.countDown();
        }
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
