package fr.retours.extraction.text;

import java.util.concurrent.CancellationException;

/** The way out of libraries that never look whether their thread was interrupted: asked wherever they call back. */
public final class InterruptionCheck {
    private InterruptionCheck() {}

    /**
     * Goes on, or not.
     *
     * @throws CancellationException if the current thread was interrupted; it stays marked as such
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted while reading what others wrote");
        }
    }
}
