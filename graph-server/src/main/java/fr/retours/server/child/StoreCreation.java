package fr.retours.server.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * The making of a new store, noted in a file from before it begins until the store is whole. Neo4j does not open what it was
 * killed over while making it; nothing can have been written into it, so that it is made anew. The password stays the same:
 * whoever waits for the server has it.
 */
public final class StoreCreation {
    private static final String MARK = "creating";
    private static final String DATA = "data";

    private final Path home;

    StoreCreation(Path home) {
        this.home = home;
    }

    /**
     * Has the next start make the store of a folder anew, whatever it holds; a start that is cut short changes nothing
     * of that.
     */
    public static void demand(Path home) throws IOException {
        Files.writeString(home.resolve(MARK), "");
    }

    /** Tells whether the next start makes the store of a folder anew, or for the first time. */
    public static boolean isDue(Path home) {
        return Files.exists(home.resolve(MARK)) || Files.notExists(home.resolve(DATA));
    }

    /** Removes what a making that was cut short left, and notes that a new one begins where there is no store; tells whether one does. */
    boolean begin() throws IOException {
        Path mark = home.resolve(MARK);
        if (Files.exists(mark)) {
            remove(home.resolve(DATA));
        }
        boolean begins = Files.notExists(home.resolve(DATA));
        if (begins) {
            Files.writeString(mark, "");
        }
        return begins;
    }

    /** Notes that the store is whole. */
    void end() throws IOException {
        Files.deleteIfExists(home.resolve(MARK));
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> deepestFirst;
            try (var files = Files.walk(folder)) {
                deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
