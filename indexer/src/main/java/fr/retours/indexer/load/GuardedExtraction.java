package fr.retours.indexer.load;

import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.corpus.guard.GuardException;
import fr.retours.corpus.guard.InputGuard;
import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.load.Extraction.RecapReading;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Extracts recaps under the guard that readers have, so that one on which the program fails, or which takes too much time,
 * stack or memory, costs only itself: it is noted, once however often it is tried, and left out. Safe for concurrent use.
 */
public final class GuardedExtraction {
    /** Processor time for any recap: the first one loads the models. */
    private static final Duration LEAST = Duration.ofSeconds(30);
    /** Processor time for each character more; that of ordinary text takes a tenth of it, of the worst text known a third. */
    private static final Duration EACH = Duration.ofNanos(60_000);

    private final Extraction extraction;
    private final Function<Recap, Duration> limits;
    private final InputGuard guard = new InputGuard();
    private final Set<RecapId> known = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Failure> failed = new ConcurrentLinkedQueue<>();

    /** Bounds an extraction. */
    public GuardedExtraction(Extraction extraction) {
        this(extraction, recap -> LEAST.plus(EACH.multipliedBy(recap.text().length())));
    }

    /** @param limits how much processor time a recap may take */
    public GuardedExtraction(Extraction extraction, Function<Recap, Duration> limits) {
        this.extraction = extraction;
        this.limits = limits;
    }

    /** A recap and where it stands. */
    record Found(Recap recap, RecapOrigin origin) {}

    /** Why a recap was not read as it was to be. */
    private enum Cause {
        /** The program has a defect. */
        DEFECT,
        /** The recap exceeded a limit. */
        BEYOND,
        /** Whoever was asked about it did not answer: it was read without. */
        NO_ANSWER
    }

    /**
     * A recap that was not read as it was to be.
     *
     * @param what where in the program, which limit, or why there was no answer
     */
    record Failure(Found found, Cause cause, String what) {
        /** @param isKept whether what was read off the recap before stays */
        SkippedInput skipped(boolean isKept) {
            InputFault fault = switch (cause) {
                case DEFECT -> isKept ? InputFault.EXTRACTION_KEPT : InputFault.EXTRACTION_FAILED;
                case BEYOND -> isKept ? InputFault.EXTRACTION_BEYOND_KEPT : InputFault.EXTRACTION_BEYOND;
                case NO_ANSWER -> InputFault.NO_ANSWER;
            };
            String said = cause == Cause.BEYOND
                    ? IndexerMessages.text("extraction.named", found.recap().id(), what)
                    : what;
            return new SkippedInput(found.origin().file(), found.origin().line(), fault, said);
        }
    }

    /** A recap goes beyond a limit, or the program fails on it. */
    public static final class FailedExtractionException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean isBeyond;

        private FailedExtractionException(boolean isBeyond, String place, Throwable cause) {
            super(place, cause);
            this.isBeyond = isBeyond;
        }

        /** Returns which limit, in French, or where in the program. */
        public String place() {
            return String.valueOf(getMessage());
        }
    }

    /** Returns the recap as the extraction admits it. */
    Recap admitted(Recap recap) {
        return extraction.admitted(recap);
    }

    /** Tells whether what a version read off a recap stands. */
    boolean isCurrent(RecapId recap, String version) {
        return extraction.isCurrent(recap, version);
    }

    /** Returns how many recaps are best read at once. */
    int sideBySide() {
        return extraction.sideBySide();
    }

    /** Returns all that the recap says; nothing when the program fails on it. */
    Optional<RecapReading> read(Found found) {
        try {
            RecapReading read = guarded(found.recap());
            if (!read.shortfall().isEmpty()) {
                note(new Failure(found, Cause.NO_ANSWER, read.shortfall()));
            }
            return Optional.of(read);
        } catch (FailedExtractionException e) {
            note(new Failure(found, e.isBeyond ? Cause.BEYOND : Cause.DEFECT, e.place()));
            return Optional.empty();
        }
    }

    /**
     * Returns all that the recap says.
     *
     * @throws FailedExtractionException when the program fails on it
     */
    public RecapFacts tried(Recap recap) throws FailedExtractionException {
        return guarded(recap).facts();
    }

    private RecapReading guarded(Recap recap) throws FailedExtractionException {
        Duration limit = limits.apply(recap);
        try {
            return guard.run(limit, extraction.patience(), () -> extraction.read(recap));
        } catch (GuardException e) {
            throw new FailedExtractionException(true, beyond(e.limit(), limit), e);
        } catch (ExecutionException e) {
            throw new FailedExtractionException(false, place(e.getCause()), e);
        }
    }

    private static String beyond(GuardException.Limit limit, Duration time) {
        return IndexerMessages.text("extraction." + limit.name().toLowerCase(Locale.ROOT), time.toSeconds());
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
