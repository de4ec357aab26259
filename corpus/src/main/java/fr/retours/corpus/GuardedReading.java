package fr.retours.corpus;

import fr.retours.corpus.document.DocumentException;
import fr.retours.corpus.fault.CorpusFormatException;
import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.corpus.guard.GuardException;
import fr.retours.corpus.guard.InputGuard;
import fr.retours.corpus.layout.TextTooLongException;
import fr.retours.corpus.parser.ParserStartException;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of every format under one guard: too long a file is not opened, and what a piece of a file does to its reader
 * (time, stack, memory, a library's own exception) is a fault of that piece. Safe for concurrent use.
 */
final class GuardedReading {
    private final InputGuard guard = new InputGuard();

    /** Reads a file to its end; what cannot be read goes to the sink as a fault. */
    void read(Path file, RecapReader reader, RecapReader.Sink sink) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new CorpusFormatException(file, 0, InputFault.EMPTY, "");
        }
        if (size > reader.mostBytes()) {
            throw SourceText.tooLong(file, reader.mostBytes());
        }
        Duration limit = reader.limit(size);
        try (RecapReader.Pieces pieces = guarded(new RecapOrigin(file, 0), limit, () -> reader.open(file))) {
            boolean more = true;
            while (more) {
                more = next(file, pieces, limit, sink);
            }
        }
    }

    private boolean next(Path file, RecapReader.Pieces pieces, Duration limit, RecapReader.Sink sink)
            throws IOException {
        var found = new Found();
        try {
            boolean more = guarded(new RecapOrigin(file, 0), limit, () -> pieces.next(found));
            found.giveTo(sink);
            return more;
        } catch (CorpusFormatException e) {
            found.giveTo(sink);
            SkippedInput reported = e.skipped();
            int line = reported.line() == 0 ? pieces.line() : reported.line();
            sink.fault(new CorpusFormatException(file, line, reported.fault(), reported.found()));
            return pieces.line() > 0 && reported.fault() != InputFault.TOO_SLOW;
        }
    }

    private <T> T guarded(RecapOrigin origin, Duration limit, Callable<T> work) throws IOException {
        Path file = origin.file();
        try {
            return guard.run(limit, work);
        } catch (GuardException e) {
            throw beyond(e, file, limit);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case GuardException inner -> throw beyond(inner, file, limit);
                case ParserStartException nobody ->
                    throw new CorpusFormatException(
                            file, 0, InputFault.NO_PARSER, InputExcerpt.of(String.valueOf(nobody.getMessage())));
                case CorpusFormatException fault -> throw fault;
                case IOException failure -> throw failure;
                case TextTooLongException text ->
                    throw new CorpusFormatException(
                            file, 0, InputFault.RECAP_TOO_LONG, ">" + RecapDraft.MAX_CHARACTERS);
                case null, default -> throw new CorpusFormatException(file, 0, fault(e.getCause()), "");
            }
        }
    }

    private static CorpusFormatException beyond(GuardException failure, Path file, Duration limit) {
        return new CorpusFormatException(file, 0, InputFault.of(failure.limit()), limit.toSeconds() + " s");
    }

    private static InputFault fault(@Nullable Throwable cause) {
        if (!(cause instanceof DocumentException document)) {
            return InputFault.DAMAGED; // a library's own exception
        }
        return switch (document.reason()) {
            case ENCRYPTED -> InputFault.ENCRYPTED;
            case DAMAGED -> InputFault.DAMAGED;
            case BOMB -> InputFault.TOO_HEAVY;
        };
    }

    /** What a piece held: handed on by the thread that waits, so that its work is not the reader's time. */
    private static final class Found implements RecapReader.Sink {
        private final List<Consumer<RecapReader.Sink>> all = new ArrayList<>();
        private boolean given;

        @Override
        public synchronized void recap(Recap recap, RecapOrigin origin) {
            add(sink -> sink.recap(recap, origin));
        }

        @Override
        public synchronized void fault(CorpusFormatException fault) {
            add(sink -> sink.fault(fault));
        }

        /** What a reader that was left behind still finds is nobody's. */
        private void add(Consumer<RecapReader.Sink> one) {
            if (!given) {
                all.add(one);
            }
        }

        void giveTo(RecapReader.Sink sink) {
            List<Consumer<RecapReader.Sink>> whole;
            synchronized (this) {
                given = true;
                whole = List.copyOf(all);
            }
            whole.forEach(one -> one.accept(sink));
        }
    }
}
