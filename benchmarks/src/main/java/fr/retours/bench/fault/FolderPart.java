package fr.retours.bench.fault;

import fr.retours.bench.fault.InjectedFault.Place;
import fr.retours.indexer.folder.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The parts of a data folder, each of which is damaged in its own way. */
enum FolderPart {
    INDEX("index", Place.SHARED, "lucene"),
    ARCHIVE("archive", Place.SHARED, "recaps.db"),
    OTHERS("other files", Place.SHARED, "versions.json", "dataset-id", "graph-copy.gz"),
    GRAPH_STORE("graph store", Place.COPY, "neo4j/data/databases/neo4j"),
    GRAPH_LOG("graph log", Place.COPY, "neo4j/data/transactions/neo4j"),
    GRAPH_SYSTEM("graph system", Place.COPY, "neo4j/data/databases/system", "neo4j/data/transactions/system");

    private final String title;
    private final Place place;
    private final List<String> paths;

    FolderPart(String title, Place place, String... paths) {
        this.title = title;
        this.place = place;
        this.paths = List.of(paths);
    }

    private static Stream<Path> all(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the files of a data folder must be listed", e);
        }
    }

    /** Draws one of its files that hold something. */
    Path draw(DataFolder folder, SplittableRandom random) {
        List<Path> files = paths.stream()
                .flatMap(path -> all(folder.root().resolve(path)))
                .filter(file -> Files.isRegularFile(file) && file.toFile().length() > 0)
                .sorted()
                .toList();
        return files.get(random.nextInt(files.size()));
    }

    /** Returns a name of a few words. */
    String title() {
        return title;
    }

    /** Returns where a folder stands of which this part is damaged: the server of the shared one has the graph's files open. */
    Place place() {
        return place;
    }
}
