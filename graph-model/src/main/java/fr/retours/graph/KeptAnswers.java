package fr.retours.graph;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Answers that took long, kept until the next commit; the ones not asked for longest go first. Safe for concurrent use.
 *
 * @param <Q> what was asked, by value
 * @param <A> the answer, which nobody changes
 */
public final class KeptAnswers<Q, A> {
    /** Less is not worth a place. */
    static final Duration DEAR = Duration.ofMillis(20);

    private final int most;
    private final ToIntFunction<A> weigher;
    private final Duration dear;
    private final Map<Q, A> answers = new LinkedHashMap<>(16, 0.75f, true);
    private CommitMarks marks = CommitMarks.NONE;
    private long weight;
    /** What is being answered, until that is done. */
    private final Map<Q, CountDownLatch> underWay = new ConcurrentHashMap<>();

    /**
     * Starts with none.
     *
     * @param most weight of all answers together
     * @param weigher how much memory an answer takes, in whatever unit {@code most} is in
     */
    public KeptAnswers(int most, ToIntFunction<A> weigher) {
        this(most, weigher, DEAR);
    }

    private KeptAnswers(int most, ToIntFunction<A> weigher, Duration dear) {
        this.most = most;
        this.weigher = weigher;
        this.dear = dear;
    }

    /** Keeps the last few answers, however soon they were there. */
    public static <Q, A> KeptAnswers<Q, A> lastOf(int most) {
        return new KeptAnswers<>(most, answer -> 1, Duration.ZERO);
    }

    /** Returns the answer, when it is here and the graph is still as it was. */
    public synchronized Optional<A> find(Q question, CommitMarks now) {
        return marks.equals(now) ? Optional.ofNullable(answers.get(question)) : Optional.empty();
    }

    /** Keeps an answer that was read whole. Answers of another state of the graph go. */
    synchronized void keep(Q question, A answer, CommitMarks now, Duration took) {
        if (!now.isCalm() || took.compareTo(dear) < 0) {
            return;
        }
        if (!marks.equals(now)) {
            answers.clear();
            weight = 0;
            marks = now;
        }
        A before = answers.put(question, answer);
        weight += weigher.applyAsInt(answer) - (before == null ? 0 : weigher.applyAsInt(before));
        Iterator<A> oldest = answers.values().iterator();
        while (weight > most && oldest.hasNext()) {
            weight -= weigher.applyAsInt(oldest.next());
            oldest.remove();
        }
    }

    /**
     * Lets one work on a question at a time: those who ask the same meanwhile wait, and find what the first one kept. After a
     * commit a hundred visitors of one page would otherwise each have all of it worked out anew.
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
