package fr.retours.text.deadline;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever watches the work on a request which stages it goes through. It goes with the thread that works; work that nobody
 * watches costs one look.
 */
public final class StageWatch {
    private static final ThreadLocal<Function<String, Runnable>> CURRENT = new ThreadLocal<>();

    private StageWatch() {}

    /** A stage. */
    @FunctionalInterface
    public interface Stage<T extends @Nullable Object, E extends Throwable> {
        /** Does its work. */
        T run() throws E;
    }

    /**
     * Has the work of this thread watched until {@link #end}.
     *
     * @param watcher gets the name of a stage that begins, and returns what is to run when it ends
     */
    public static void begin(Function<String, Runnable> watcher) {
        CURRENT.set(watcher);
    }

    /** Has nobody watch any more. */
    public static void end() {
        CURRENT.remove();
    }

    /** Works on a stage, whose name says nothing of what is asked. */
    public static <T extends @Nullable Object, E extends Throwable> T in(String name, Stage<T, E> stage) throws E {
        Function<String, Runnable> watcher = CURRENT.get();
        if (watcher == null) {
            return stage.run();
        }
        Runnable end = watcher.apply(name);
        try {
            return stage.run();
        } finally {
            end.run();
        }
    }
}
