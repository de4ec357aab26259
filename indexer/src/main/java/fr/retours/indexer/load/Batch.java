package fr.retours.indexer.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers what comes one by one, so that a few are worked on together, on all processors. Not safe for concurrent use. */
final class Batch<T> {
    private static final int AT_ONCE = 32;

    private final Consumer<List<T>> work;
    private final List<T> waiting = new ArrayList<>();

    /** @param work takes a few, in the order they came; never none */
    Batch(Consumer<List<T>> work) {
        this.work = work;
    }

    /** Adds one, and works when enough wait. */
    void add(T one) {
        waiting.add(one);
        if (waiting.size() == AT_ONCE) {
            finish();
        }
    }

    /** Works on those that still wait. */
    void finish() {
        if (!waiting.isEmpty()) {
            work.accept(List.copyOf(waiting));
            waiting.clear();
        }
    }
}
