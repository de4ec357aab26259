package fr.retours.indexer.load;

import fr.retours.indexer.FactsFormatException;
import fr.retours.indexer.FactsJson;
import fr.retours.indexer.corpus.Origin;
import fr.retours.model.Recap;
import fr.retours.model.RecapFacts;
import fr.retours.model.RecapId;
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
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What was read off each recap, one file a recap: the version of the extractor and the hash of the content on the first
 * line, the facts on the second. These files are the corpus: a recap stays in the stores as long as its file is here.
 */
final class ExtractionCache {
    private static final String ENDING = ".json";
    private static final int LINE_OF_FACTS = 2;

    private final Path folder;
    private final String extractor;

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

    /** Tells whether what was read off this very content by this extractor is here. */
    boolean holds(Recap recap) {
        return header(file(recap.id())).equals(Optional.of(header(recap.sha256())));
    }

    /** Tells whether anything that was read off the recap is here. */
    boolean knows(RecapId id) {
        return Files.exists(file(id));
    }

    void put(RecapFacts facts) {
        Recap recap = facts.recap();
        DataFolder.write(file(recap.id()), header(recap.sha256()) + '\n' + FactsJson.write(facts) + '\n');
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
     * Reads every extraction, by recap id. Those of another extractor are made anew from the recap they hold, and stay what
     * they are where that fails.
     *
     * @param extract gives the facts of a recap anew
     *
     * @throws DataFolderException if a file cannot be read or is none of ours
     */
    List<Entry> all(Function<GuardedExtraction.Found, Optional<RecapFacts>> extract) {
        return files().parallelStream()
                .map(file -> read(file, extract))
                .sorted(Comparator.comparing(entry -> entry.facts().recap().id()))
                .toList();
    }

    /** Reads the facts of every extraction, whichever extractor made it, by recap id. */
    static List<RecapFacts> facts(DataFolder data) {
        List<RecapFacts> all = new ArrayList<>();
        for (Path file : new ExtractionCache(data, "").files()) {
            try {
                all.add(FactsJson.read(
                        Files.readString(file).lines().skip(1).findFirst().orElseThrow()));
            } catch (IOException e) {
                throw DataFolder.failure(file, e);
            } catch (FactsFormatException | NoSuchElementException e) {
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

    private Entry read(Path file, Function<GuardedExtraction.Found, Optional<RecapFacts>> extract) {
        try {
            List<String> lines = Files.readString(file).lines().toList();
            String[] header = lines.getFirst().split(" ", 2);
            if (header[0].equals(extractor)) {
                return new Entry(header[1], extractor, FactsJson.read(lines.get(1)));
            }
            String stored = lines.get(1);
            var found = new GuardedExtraction.Found(FactsJson.readRecap(stored), new Origin(file, LINE_OF_FACTS));
            Optional<RecapFacts> anew = extract.apply(found);
            anew.ifPresent(this::put);
            return anew.map(facts -> new Entry(facts.recap().sha256(), extractor, facts))
                    .orElseGet(() -> new Entry(header[1], header[0], FactsJson.read(stored)));
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        } catch (FactsFormatException | IndexOutOfBoundsException | NoSuchElementException e) {
            throw new DataFolderException(e, "data.bad-extraction", file);
        }
    }

    private String header(String sha256) {
        return extractor + ' ' + sha256;
    }

    private static Optional<String> header(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return Optional.ofNullable(reader.readLine());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        }
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
