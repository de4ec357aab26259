package fr.retours.bench.fill;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.bench.corpus.RecapJsonLines;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Where all that a whole run makes stands.
 *
 * @param kept whether it stays when the run is over
 */
public record FillFolder(Path root, boolean kept) implements AutoCloseable {
    /** Takes a folder, without what a run before has left there; a temporary one where the name is empty. */
    static FillFolder of(String name) throws IOException {
        if (name.isEmpty()) {
            return new FillFolder(Files.createTempDirectory("retours-whole-run-"), false);
        }
        var folder = new FillFolder(Files.createDirectories(Path.of(name)), true);
        FileTree.delete(folder.data().root());
        return folder;
    }

    /** Returns the data folder that is filled. */
    public DataFolder data() {
        return new DataFolder(root.resolve("data"));
    }

    /**
     * Writes made-up recaps into a file of JSON lines.
     *
     * @param from the number of the first one
     * @param end the number after the last one
     */
    public Path write(String name, RecapGenerator generator, int from, int end) throws IOException {
        Path file = root.resolve(name + ".jsonl");
        RecapJsonLines.write(
                file, IntStream.range(from, end).mapToObj(generator::recap).map(RecapFacts::recap));
        return file;
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            FileTree.delete(root);
        }
    }
}
