package fr.retours.bench.fault;

import fr.retours.bench.fault.InjectedFault.Place;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

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

    /** Draws one of its files that hold something. */
    Path draw(FaultScene scene) {
        List<Path> files = paths.stream()
                .map(path -> scene.folder().data().root().resolve(path).toFile())
                .flatMap(one -> one.isFile() ? Stream.of(one) : FileUtils.listFiles(one, null, true).stream())
                .filter(file -> file.length() > 0)
                .map(File::toPath)
                .sorted()
                .toList();
        return files.get(scene.random().nextInt(files.size()));
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
