package fr.retours.bench.fuzz;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.fact.RecapFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;

/**
 * What targets are made from.
 *
 * @param samples recaps in all formats
 * @param folder where targets write what they need
 * @param data a data folder in which the samples are indexed; targets that need one fail where it is empty
 */
record FuzzSetup(Path samples, Path folder, DataFolder data) {
    /** Few and short: an input should take little time. */
    private static final int RECAPS = 12;

    private static final int SHORTEST = 300;
    private static final int SEED = 1;

    /** Returns a folder that did not exist. */
    Path newFolder(String name) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(folder), name);
    }

    /** Returns the samples of a format. */
    List<byte[]> samples(String format) throws IOException {
        try (Stream<Path> files = Files.list(samples.resolve(format))) {
            return files.sorted()
                    .map(file -> Uncheck.apply(Files::readAllBytes, file))
                    .toList();
        }
    }

    /** Returns what made-up recaps say, in the words of the samples. */
    List<RecapFacts> facts() throws IOException {
        var generator = RecapGenerator.learning(samples, RECAPS, SEED, SHORTEST);
        return IntStream.range(0, RECAPS).mapToObj(generator::recap).toList();
    }
}
