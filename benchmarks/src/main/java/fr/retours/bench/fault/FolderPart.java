package fr.retours.bench.fault;

import fr.retours.indexer.folder.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The parts of a data folder, each of which is damaged in its own way. */
enum FolderPart {
    INDEX("index", true),
    ARCHIVE("archive", true),
    OTHERS("other files", true),
    GRAPH_STORE("graph store", false),
    GRAPH_LOG("graph log", false),
    GRAPH_SYSTEM("graph system", false);

    private final String title;
    private final boolean sparesGraph;

    FolderPart(String title, boolean sparesGraph) {
        this.title = title;
        this.sparesGraph = sparesGraph;
    }

    private Stream<Path> places(DataFolder folder) {
        Path graph = folder.graph().resolve("data");
        return switch (this) {
            case INDEX -> Stream.of(folder.lucene());
            case ARCHIVE -> Stream.of(folder.archive());
            case OTHERS -> Stream.of(folder.versions(), folder.datasetId(), folder.graphCopy());
            case GRAPH_STORE -> Stream.of(graph.resolve("databases/neo4j"));
            case GRAPH_LOG -> Stream.of(graph.resolve("transactions/neo4j"));
            case GRAPH_SYSTEM -> Stream.of(graph.resolve("databases/system"), graph.resolve("transactions/system"));
        };
    }

    private static Stream<Path> all(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the files of a data folder must be listed", e);
        }
    }

    /** Returns its files that hold something, in order. */
    List<Path> files(DataFolder folder) {
        return places(folder)
                .flatMap(FolderPart::all)
                .filter(file -> Files.isRegularFile(file) && file.toFile().length() > 0)
                .sorted()
                .toList();
    }

    /** Returns a name of a few words. */
    String title() {
        return title;
    }

    /** Tells whether the graph's files are others. */
    boolean sparesGraph() {
        return sparesGraph;
    }
}
