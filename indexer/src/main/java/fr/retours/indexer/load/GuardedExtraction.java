package fr.retours.indexer.load;

import fr.retours.indexer.corpus.Fault;
import fr.retours.indexer.corpus.Origin;
import fr.retours.indexer.corpus.SkippedInput;
import fr.retours.indexer.guard.GuardException;
import fr.retours.indexer.guard.InputGuard;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Extracts recaps under the guard that readers have, so that one on which the program fails, or which takes too much time,
 * stack or memory, costs only itself: it is noted, once however often it is tried, and left out. Safe for concurrent use.
 */
final class GuardedExtraction {
    /** Processor time for one recap; the longest of ordinary text takes a tenth of it. */
    static final Duration LIMIT = Duration.ofMinutes(2);

    private final Extraction extraction;
    private final Duration limit;
    private final InputGuard guard = new InputGuard();
    private final Set<RecapId> known = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Failure> failed = new ConcurrentLinkedQueue<>();

    GuardedExtraction(Extraction extraction) {
        this(extraction, LIMIT);
    }

    GuardedExtraction(Extraction extraction, Duration limit) {
        this.extraction = extraction;
        this.limit = limit;
    }

    /** A recap and where it stands. */
    record Found(Recap recap, Origin origin) {}

    /**
     * A recap on which the program failed.
     *
     * @param limit what the recap exceeded; null when the program has a defect
     * @param place where in the program, or how much of the limit
     */
    record Failure(Found found, GuardException.@Nullable Limit limit, String place) {
        /** Says that the recap was left out, for one of the two reasons of a failing extraction. */
        SkippedInput as(Fault fault) {
            Fault said = limit != null && fault == Fault.EXTRACTION_FAILED ? Fault.of(limit) : fault;
            return new SkippedInput(found.origin().file(), found.origin().line(), said, place);
        }
    }

    /** Returns the recap as the extraction admits it. */
    Recap admitted(Recap recap) {
        return extraction.admitted(recap);
    }

    /** Returns all that the recap says; nothing when the program fails on it. */
    Optional<RecapFacts> extract(Found found) {
        try {
            return Optional.of(guard.run(limit, () -> extraction.extract(found.recap())));
        } catch (GuardException e) {
            boolean late = e.limit() == GuardException.Limit.TIME;
            note(new Failure(found, e.limit(), late ? limit.toSeconds() + " s" : place(e.getCause())));
        } catch (ExecutionException e) {
            note(new Failure(found, null, place(e.getCause())));
        }
        return Optional.empty();
    }

    private void note(Failure failure) {
        if (known.add(failure.found().recap().id())) {
            failed.add(failure);
        }
    }

    /** Hands over which recaps were left out since the last call. */
    void drainFailed(Consumer<Failure> taker) {
        for (Failure one = failed.poll(); one != null; one = failed.poll()) {
            taker.accept(one);
        }
    }

    /** What a developer needs to find the defect: « IllegalStateException, Sentences:57 ». */
    private static String place(@Nullable Throwable failure) {
        if (failure == null) {
            return "";
        }
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
