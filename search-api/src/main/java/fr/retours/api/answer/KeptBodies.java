package fr.retours.api.answer;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Answers as they were sent, as many as memory allows, those asked for most. Safe for concurrent use. */
final class KeptBodies {
    private static final long MOST_BYTES = 32L << 20;
    /** What an entry takes beside its bytes. */
    private static final int ENTRY = 400;

    private final AsyncCache<String, Body> bodies = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, Body body) -> body.bytes().length + ENTRY)
            .executor(Runnable::run) // room is made at once, in the thread that needs it
            .buildAsync();

    /**
     * Returns what is kept under a key, or makes it. Whoever asks for the same meanwhile waits for it: after a commit a hundred
     * readers of one page would otherwise each have all of it worked out anew.
     */
    Body get(String key, Supplier<Body> maker) {
        var mine = new CompletableFuture<Body>();
        var others = bodies.asMap().putIfAbsent(key, mine);
        return others == null ? make(mine, maker) : await(others, maker);
    }

    /** A failure is not kept. */
    private static Body make(CompletableFuture<Body> mine, Supplier<Body> maker) {
        try {
            Body body = maker.get();
            mine.complete(body);
            return body;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** Where the others failed, it is tried again. */
    private static Body await(CompletableFuture<Body> others, Supplier<Body> maker) {
        try {
            return others.join();
        } catch (CompletionException e) {
            return maker.get();
        }
    }
}
