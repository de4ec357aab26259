package fr.retours.text.deadline;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets a few threads work at a time, each in its turn. Whose request has taken little so far goes first: work that turns out to
 * be long lets the others go by, and is overtaken for a fifth of a second at a time; one processor is kept free of it, where there are
 * several. A request keeps its turn from its first search until it ends or {@linkplain RequestDeadline#rest rests}, so that many
 * short searches are one long work. Who asks, and from where, plays no part.
 * Safe for concurrent use.
 */
public final class WorkTurns {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Requests that take less than this come in their order: of a hundred searches in 100,000 recaps all but one. */
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(30);
    /** Requests of several searches come in their order when they take less than this. */
    private static final long SHORT_OF_MANY = TimeUnit.MILLISECONDS.toNanos(5);
    /** So long a request works before it is the turn of another long one. */
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(20);
    /** Requests that take more are long. */
    private static final long LONG = SHORT + SLICE;
    /** So long those that come later go first. */
    private static final long BEHIND = TimeUnit.MILLISECONDS.toNanos(200);

    /** After so long it is seen that nobody waits for the request any more. */
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(100);

    /** So many may wait for each that works: of searches as they are, for a tenth of a second. */
    private static final int MOST_WAITING = 20;

    /** Who has waited longer when its turn comes is refused, as long as others are refused for want of room. */
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(150);

    /** So long after a refusal the queue counts as full. */
    private static final long FULL = TimeUnit.SECONDS.toNanos(1);

    private static final long NOBODY = Long.MAX_VALUE;

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Turn> waiting = new PriorityQueue<>(Comparator.comparingLong((Turn turn) -> turn.rank));
    private final LongSupplier clock;
    private final long start;
    private final int mostWaiting;
    private int free;
    /** How many more long requests may work. */
    private int freeForLong;
    /** Until when the queue counts as full. */
    private volatile long fullUntil;
    /** The rank of the first who waits. */
    private volatile long first = NOBODY;

    /** Lets so many work at a time. */
    public WorkTurns(int atOnce) {
        this(atOnce, System::nanoTime);
    }

    /** Tells the time in nanoseconds by {@code clock}. */
    WorkTurns(int atOnce, LongSupplier clock) {
        this.clock = clock;
        this.start = clock.getAsLong();
        this.mostWaiting = MOST_WAITING * atOnce;
        this.free = atOnce;
        this.freeForLong = Math.max(1, atOnce - 1);
    }

    /**
     * Waits for a turn, or goes on with the one that the request has.
     *
     * @throws OverloadException if there are too many, for a request that has not worked yet: what was done would be lost
     * @throws DeadlineExceededException if the request's time is over before it comes, or the thread is interrupted
     */
    public Turn take(RequestDeadline deadline) {
        deadline.check();
        var turn = deadline.turnOf(this, () -> new Turn(deadline));
        turn.begin();
        return turn;
    }

    /** Returns how many wait for a turn. */
    public int queueLength() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private long now() {
        return clock.getAsLong() - start;
    }

    private void admit() {
        for (var next = next(); next.isPresent(); next = next()) {
            waiting.remove(next.get());
            next.get().admit();
        }
        var head = waiting.peek();
        first = head == null ? NOBODY : head.rank;
    }

    private Optional<Turn> next() {
        return free == 0
                ? Optional.empty()
                : waiting.stream()
                        .filter(turn -> !turn.isLong || freeForLong > 0)
                        .min(Comparator.comparingLong(turn -> turn.rank));
    }

    /**
     * Returns nanoseconds that this thread has had the processor, so that what else the machine does takes nothing away from a
     * request; those of the wall clock where nothing else is counted.
     */
    private static long processorTime() {
        return Thread.currentThread().isVirtual() || !THREADS.isCurrentThreadCpuTimeSupported()
                ? System.nanoTime()
                : THREADS.getCurrentThreadCpuTime();
    }

    /** The right to work, until it is closed. For one thread. */
    public final class Turn implements AutoCloseable {
        private final RequestDeadline deadline;
        private final Condition come = lock.newCondition();
        /** When the request first wanted to work. */
        private final long since = now();
        /** Who has a lower one goes first: the moment it began to wait, later for those who have worked long. */
        private long rank;
        /** What the request has worked when it is the turn of others. */
        private long sliceEnd;

        /** Whether it is one of the long ones; changes only between turns. */
        private boolean isLong;

        private long began;
        private boolean admitted;

        private Turn(RequestDeadline deadline) {
            this.deadline = deadline;
        }

        private void begin() {
            if (admitted) {
                sliceEnd = sliceEnd == SHORT ? SHORT_OF_MANY : sliceEnd;
                pass();
            } else {
                rank = now() + (deadline.worked() < SHORT ? 0 : BEHIND);
                isLong = deadline.worked() >= LONG;
                sliceEnd = deadline.worked() < SHORT ? SHORT : deadline.worked() + SLICE;
                if (deadline.worked() == 0) {
                    requireRoom();
                    await();
                    requireEarly();
                } else {
                    await();
                }
            }
        }

        private void requireRoom() {
            if (queueLength() >= mostWaiting) {
                fullUntil = now() + FULL;
                throw new OverloadException("so many may wait for their turn and no more: " + mostWaiting);
            }
        }

        /** Where more come than can be answered, those who are answered shall not all have waited as long as anybody may. */
        private void requireEarly() {
            long now = now();
            if (now < fullUntil && now - since > LONGEST_WAIT) {
                release();
                throw new OverloadException(
                        "a request may wait for so many nanoseconds while the queue is full: " + LONGEST_WAIT);
            }
        }

        /** Returns what the request is allowed. */
        public RequestDeadline deadline() {
            return deadline;
        }

        /**
         * Lets those go first whose turn it is by now.
         *
         * @throws DeadlineExceededException if the request's time is over before the turn comes again
         */
        public void pass() {
            count();
            if (deadline.worked() > sliceEnd) {
                sliceEnd = deadline.worked() + SLICE;
                rank = now() + BEHIND;
            }
            boolean grown = !isLong && deadline.worked() >= LONG;
            if (grown || first < rank) {
                release();
                isLong = isLong || grown;
                await();
            }
        }

        private void count() {
            long now = processorTime();
            deadline.work(now - began);
            began = now;
        }

        private void await() {
            lock.lock();
            try {
                waiting.add(this);
                WorkTurns.this.admit();
                while (!admitted) {
                    deadline.check();
                    long unused =
                            come.awaitNanos(Math.min(GLANCE, deadline.left().toNanos()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                leave();
                throw new DeadlineExceededException("a request waits for its turn until it is interrupted, and it was");
            } catch (DeadlineExceededException e) {
                leave();
                throw e;
            } finally {
                lock.unlock();
            }
            began = processorTime();
        }

        private void admit() {
            admitted = true;
            free--;
            freeForLong -= isLong ? 1 : 0;
            come.signal();
        }

        /** Waits no more; a turn that came in the meantime is for the next. */
        private void leave() {
            waiting.remove(this);
            giveBack();
        }

        private void giveBack() {
            if (admitted) {
                admitted = false;
                free++;
                freeForLong += isLong ? 1 : 0;
            }
            WorkTurns.this.admit();
        }

        /** Ends the turn, unless the request keeps it; ending it twice does nothing. */
        @Override
        public void close() {
            if (!deadline.keeps(this)) {
                release();
            }
        }

        void release() {
            if (admitted) {
                count();
            }
            lock.lock();
            try {
                giveBack();
            } finally {
                lock.unlock();
            }
        }
    }
}
