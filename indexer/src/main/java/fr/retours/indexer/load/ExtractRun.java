package fr.retours.indexer.load;

import fr.retours.corpus.CorpusReader;
import fr.retours.corpus.CorpusSink;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.indexer.FactsJson;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.load.Extraction.RecapReading;
import fr.retours.indexer.resolve.CorpusClaims;
import fr.retours.indexer.resolve.IdentityResolution;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Extraction and resolution without a store, on all processors. What was extracted waits in a temporary file until
 * identity is decided over all recaps, so that memory grows with the names and not with the texts.
 */
public final class ExtractRun {
    private final GuardedExtraction extraction;
    private final CorpusIdentification identification;

    /** Sets a run up. */
    public ExtractRun(Extraction extraction, CorpusIdentification identification) {
        this.extraction = new GuardedExtraction(extraction);
        this.identification = identification;
    }

    /**
     * Reads files and folders and gives the facts of every recap, with the ids of the corpus.
     *
     * @param form what to make of them, on many threads
     * @param taker takes the results one by one, in the order of reading
     * @return what was left out
     * @throws DataFolderException if the temporary file cannot be written
     */
    public <T> List<SkippedInput> run(Collection<Path> inputs, Function<RecapFacts, T> form, Consumer<T> taker) {
        Path file = null;
        try {
            file = Files.createTempFile("retours-", ".jsonl");
            Reading reading = read(inputs, file);
            try (var reader = Files.newBufferedReader(file)) {
                give(reader, identification.resolve(reading.claims), form, taker);
            }
            return reading.skipped;
        } catch (IOException e) {
            throw DataFolder.failure(file == null ? Path.of(System.getProperty("java.io.tmpdir")) : file, e);
        } finally {
            delete(file);
        }
    }

    private Reading read(Collection<Path> inputs, Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            var reading = new Reading(writer);
            try (var recaps = reading.recaps) {
                new CorpusReader().read(inputs, reading);
                recaps.finish();
            }
            reading.noteFailed();
            return reading;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static <T> void give(
            BufferedReader reader, IdentityResolution resolution, Function<RecapFacts, T> form, Consumer<T> taker)
            throws IOException {
        try (var lines =
                new OrderedWork<String, T>(line -> form.apply(resolution.apply(FactsJson.read(line))), taker)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.give(line);
            }
            lines.finish();
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("temporary file must go", e);
        }
    }

    /** An extraction and its line in the file. */
    private record Line(RecapFacts facts, String json) {}

    /** Extracts what comes, a few recaps at once, and keeps the claims. */
    private final class Reading implements CorpusSink {
        private final CorpusClaims claims = new CorpusClaims();
        private final List<SkippedInput> skipped = new ArrayList<>();
        private final OrderedWork<GuardedExtraction.Found, Optional<Line>> recaps =
                new OrderedWork<>(extraction.sideBySide(), this::extract, this::write);
        private final BufferedWriter writer;

        Reading(BufferedWriter writer) {
            this.writer = writer;
        }

        @Override
        public void recap(Recap recap, RecapOrigin origin) {
            recaps.give(new GuardedExtraction.Found(recap, origin));
        }

        @Override
        public void skipped(SkippedInput input) {
            skipped.add(input);
        }

        private Optional<Line> extract(GuardedExtraction.Found found) {
            return extraction
                    .read(found)
                    .map(RecapReading::facts)
                    .map(facts -> new Line(facts, FactsJson.write(facts)));
        }

        private void write(Optional<Line> extracted) {
            noteFailed();
            if (extracted.isEmpty()) {
                return;
            }
            try {
                claims.add(extracted.get().facts());
                writer.write(extracted.get().json());
                writer.newLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void noteFailed() {
            extraction.drainFailed(one -> skipped.add(one.skipped(false)));
        }
    }
}
