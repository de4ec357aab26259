package fr.retours.indexer.load;

import fr.retours.indexer.corpus.Fault;
import fr.retours.indexer.corpus.Origin;
import fr.retours.indexer.corpus.SkippedInput;
import fr.retours.model.Recap;
import fr.retours.model.RecapFacts;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Extracts recaps so that one on which the program fails costs only itself: it is noted and left out. Safe for
 * concurrent use.
 */
final class GuardedExtraction {
    private final Extraction extraction;
    private final ConcurrentLinkedQueue<SkippedInput> failed = new ConcurrentLinkedQueue<>();

    GuardedExtraction(Extraction extraction) {
        this.extraction = extraction;
    }

    /** A recap and where it stands. */
    record Found(Recap recap, Origin origin) {}

    /** Returns all that the recap says; nothing when the program fails on it. */
    Optional<RecapFacts> extract(Found found) {
        try {
            return Optional.of(extraction.extract(found.recap()));
        } catch (RuntimeException | StackOverflowError e) {
            Origin origin = found.origin();
            failed.add(new SkippedInput(origin.file(), origin.line(), Fault.EXTRACTION_FAILED, place(e)));
            return Optional.empty();
        }
    }

    /** Returns what was read off the recap before, when the program now fails on it. */
    RecapFacts extractOr(Recap recap, Supplier<RecapFacts> before) {
        try {
            return extraction.extract(recap);
        } catch (RuntimeException | StackOverflowError e) {
            return before.get();
        }
    }

    /** Hands over which recaps were left out since the last call. */
    void drainFailed(Consumer<SkippedInput> taker) {
        for (SkippedInput one = failed.poll(); one != null; one = failed.poll()) {
            taker.accept(one);
        }
    }

    /** What a developer needs to find the defect: « IllegalStateException, Sentences:57 ». */
    private static String place(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("fr.retours.")) {
                String type = frame.getClassName();
                return kind + ", " + type.substring(type.lastIndexOf('.') + 1) + ":" + frame.getLineNumber();
            }
        }
        return kind;
    }
}
