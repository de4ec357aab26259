package fr.retours.api.answer;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.retours.text.deadline.RequestDeadline;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Answers as they were sent, those asked for most, in at most an eighth of the memory. Safe for concurrent use. */
final class KeptBodies {
    private static final int SHARE_OF_MEMORY = 8;
    private static final long MOST_BYTES = 256L << 20;
    /** What an entry takes beside its bytes. */
    private static final int ENTRY = 400;

    private final AsyncCache<String, AnswerBody> bodies;
    /** What all that is kept was made from. */
    private String state = "";

    KeptBodies() {
        this(Math.min(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY, MOST_BYTES));
    }

    /** Keeps so many bytes. */
    KeptBodies(long most) {
        bodies = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((String key, AnswerBody body) -> body.bytes().length + ENTRY)
                .executor(Runnable::run) // room is made at once, in the thread that needs it
                .buildAsync();
    }

    /**
     * Returns what is kept under a key, or makes it. What was made from another state goes, for it would keep the room. Whoever asks for the same meanwhile waits for it: after a commit a hundred
     * readers of one page would otherwise each have all of it worked out anew.
     */
    AnswerBody get(String now, String key, Supplier<AnswerBody> maker) {
        letGoUnlessOf(now);
        var mine = new CompletableFuture<AnswerBody>();
        var others = bodies.asMap().putIfAbsent(key, mine);
        return others == null ? make(mine, maker) : await(others, maker);
    }

    private synchronized void letGoUnlessOf(String now) {
        if (!state.equals(now)) {
            state = now;
            bodies.synchronous().invalidateAll();
        }
    }

    /** A failure is not kept. The cache does not see it, because it would log it. */
    private static AnswerBody make(CompletableFuture<AnswerBody> mine, Supplier<AnswerBody> maker) {
        try {
            AnswerBody body = maker.get();
            mine.complete(body);
            return body;
        } finally {
            mine.cancel(false); // does nothing to what was completed
        }
    }

    /** Where the others failed, it is tried again. */
    private static AnswerBody await(CompletableFuture<AnswerBody> others, Supplier<AnswerBody> maker) {
        RequestDeadline.current().rest(); // they may need the very turn
        try {
            return others.join();
        } catch (CancellationException e) {
            return maker.get();
        }
    }
}
