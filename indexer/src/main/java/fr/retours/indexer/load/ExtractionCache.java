package fr.retours.indexer.load;

import fr.retours.indexer.FactsFormatException;
import fr.retours.indexer.FactsJson;
import fr.retours.indexer.corpus.Fault;
import fr.retours.indexer.corpus.Origin;
import fr.retours.indexer.corpus.SkippedInput;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.Digest;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What was read off each recap, one file a recap: see {@link StoredExtraction}. These files are the corpus: a recap
 * stays in the stores as long as its file is here.
 */
final class ExtractionCache {
    private static final String ENDING = ".json";
    private static final int LINE_OF_FACTS = 2;

    private final Path folder;
    private final String extractor;
    private final ConcurrentLinkedQueue<SkippedInput> damaged = new ConcurrentLinkedQueue<>();

    /**
     * An extraction.
     *
     * @param sha256 of the recap's content
     * @param extractor version of the program that made it
     */
    record Entry(String sha256, String extractor, RecapFacts facts) {}

    ExtractionCache(DataFolder data, String extractor) {
        this.folder = data.extracted();
        this.extractor = extractor;
    }

    /** Tells whether what was read off this very content by this extractor is here, undamaged. */
    boolean holds(Recap recap) {
        Path file = file(recap.id());
        try {
            StoredExtraction stored = StoredExtraction.read(file);
            return stored.extractor().equals(extractor) && stored.sha256().equals(recap.sha256()) && stored.isSound();
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        }
    }

    /** Tells whether anything that was read off the recap is here. */
    boolean knows(RecapId id) {
        return Files.exists(file(id));
    }

    void put(RecapFacts facts) {
        Recap recap = facts.recap();
        DataFolder.write(file(recap.id()), StoredExtraction.content(extractor, recap, FactsJson.write(facts)));
    }

    /** Removes every recap but these; returns how many went. */
    int retain(Collection<RecapId> kept) {
        Set<Path> files = new HashSet<>();
        kept.forEach(id -> files.add(file(id)));
        int removed = 0;
        for (Path file : files()) {
            if (!files.contains(file)) {
                delete(file);
                removed++;
            }
        }
        return removed;
    }

    /**
     * Reads every extraction, by recap id. Those of another extractor, and damaged ones whose recap is whole, are made anew
     * from the recap they hold; of another extractor they stay what they are where that fails. What is damaged beyond that
     * is left out, for {@link #drainDamaged} to tell.
     *
     * @param extract gives the facts of a recap anew
     * @throws DataFolderException if a file cannot be read
     */
    List<Entry> all(Function<GuardedExtraction.Found, Optional<RecapFacts>> extract) {
        return files().parallelStream()
                .map(file -> read(file, extract))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(entry -> entry.facts().recap().id()))
                .toList();
    }

    /** Hands over what was found damaged since the last call. */
    void drainDamaged(Consumer<SkippedInput> taker) {
        for (SkippedInput one = damaged.poll(); one != null; one = damaged.poll()) {
            taker.accept(one);
        }
    }

    /** Reads the facts of every extraction, whichever extractor made it, by recap id. */
    static List<RecapFacts> facts(DataFolder data) {
        List<RecapFacts> all = new ArrayList<>();
        for (Path file : new ExtractionCache(data, "").files()) {
            StoredExtraction stored = stored(file);
            if (stored.isDamaged()) {
                throw new DataFolderException("data.bad-extraction", file);
            }
            try {
                all.add(FactsJson.read(stored.facts()));
            } catch (FactsFormatException e) {
                throw new DataFolderException(e, "data.bad-extraction", file);
            }
        }
        all.sort(Comparator.comparing(facts -> facts.recap().id()));
        return all;
    }

    /** Returns how many extractions are here. */
    int size() {
        return files().size();
    }

    private Optional<Entry> read(Path file, Function<GuardedExtraction.Found, Optional<RecapFacts>> extract) {
        StoredExtraction stored = stored(file);
        Optional<Entry> entry = Optional.empty();
        try {
            boolean current = stored.extractor().equals(extractor) && stored.isSound();
            entry = current ? Optional.of(entry(stored)) : anew(file, stored, extract);
            if (entry.isEmpty() && !stored.isDamaged()) {
                entry = Optional.of(entry(stored));
            }
        } catch (FactsFormatException e) {
            entry = Optional.empty(); // not ours, or of a version whose facts nobody can read any more
        }
        if (entry.isEmpty()) {
            damaged.add(new SkippedInput(file, 0, Fault.STORED_DAMAGED, stored.idAsFarAsReadable()));
        }
        return entry;
    }

    private static StoredExtraction stored(Path file) {
        try {
            return StoredExtraction.read(file);
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        }
    }

    private static Entry entry(StoredExtraction stored) {
        return new Entry(stored.sha256(), stored.extractor(), FactsJson.read(stored.facts()));
    }

    private Optional<Entry> anew(
            Path file, StoredExtraction stored, Function<GuardedExtraction.Found, Optional<RecapFacts>> extract) {
        Optional<RecapFacts> facts = stored.recap()
                .map(recap -> new GuardedExtraction.Found(recap, new Origin(file, LINE_OF_FACTS)))
                .flatMap(extract);
        facts.ifPresent(this::put);
        return facts.map(one -> new Entry(one.recap().sha256(), extractor, one));
    }

    private Path file(RecapId id) {
        return folder.resolve(Digest.of(id.value()) + ENDING);
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ENDING)) {
            found.forEach(files::add);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw DataFolder.failure(folder, e);
        }
        return files;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        }
    }
}
