package fr.retours.indexer.load;

import fr.retours.indexer.corpus.Fault;
import fr.retours.indexer.corpus.Origin;
import fr.retours.indexer.corpus.SkippedInput;
import fr.retours.model.Recap;
import fr.retours.model.RecapFacts;
import fr.retours.model.RecapId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Extracts recaps so that one on which the program fails costs only itself: it is noted, once however often
 * it is tried, and left out. Safe for concurrent use.
 */
final class GuardedExtraction {
    private final Extraction extraction;
    private final Set<RecapId> known = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Failure> failed = new ConcurrentLinkedQueue<>();

    GuardedExtraction(Extraction extraction) {
        this.extraction = extraction;
    }

    /** A recap and where it stands. */
    record Found(Recap recap, Origin origin) {}

    /** A recap on which the program failed, and where in the program. */
    record Failure(Found found, String place) {
        /** Says that the recap was left out, for one of the two reasons of a failing extraction. */
        SkippedInput as(Fault fault) {
            return new SkippedInput(found.origin().file(), found.origin().line(), fault, place);
        }
    }

    /** Returns all that the recap says; nothing when the program fails on it. */
    Optional<RecapFacts> extract(Found found) {
        try {
            return Optional.of(extraction.extract(found.recap()));
        } catch (RuntimeException | StackOverflowError e) {
            if (known.add(found.recap().id())) {
                failed.add(new Failure(found, place(e)));
            }
            return Optional.empty();
        }
    }

    /** Hands over which recaps were left out since the last call. */
    void drainFailed(Consumer<Failure> taker) {
        for (Failure one = failed.poll(); one != null; one = failed.poll()) {
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
