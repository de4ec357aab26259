package fr.retours.server.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that a new store is made from, in a folder of the server's folder. Nodes and ties stand in blocks of whole rows, each block behind the
 * number of its bytes, so that several threads can read. The file of counts comes last: where it is, the others are whole.
 *
 * @param nodes rows of a number, labels and properties
 * @param ties rows of a type, the numbers of both ends, and properties
 * @param counts {@link #COUNTS} numbers: nodes, ties, properties of nodes, of ties, bytes of nodes, of ties, labels
 */
public record FillFiles(Path nodes, Path ties, Path counts) {
    static final int COUNTS = 7;

    /** What begins a value, which tells its type. */
    public static final char TEXT = 's';

    public static final char WHOLE = 'l';
    public static final char FRACTION = 'd';
    public static final char TRUTH = 'b';
    /** A day, as days since 1970. */
    public static final char DAY = 't';
    /** What begins a list: then come how many, and the values. */
    public static final char LIST = '[';

    /** Names the files of a server's folder. */
    public static FillFiles in(Path home) {
        Path folder = home.resolve("fill");
        return new FillFiles(folder.resolve("nodes"), folder.resolve("ties"), folder.resolve("counts"));
    }

    /** Returns the folder that has nothing but them. */
    public Path folder() {
        return nodes.resolveSibling(".").normalize();
    }

    /** Tells whether they were begun and not completed. */
    public boolean areBegun() {
        return Files.exists(nodes) && !areWhole();
    }

    /** Tells whether a store can be made from them. */
    boolean areWhole() {
        return Files.exists(counts);
    }

    /** Removes them, that of the counts first. */
    public void remove() throws IOException {
        for (Path file : List.of(counts, nodes, ties)) {
            Files.deleteIfExists(file);
        }
    }
}
