package fr.retours.bench.fill;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.indexer.corpus.CorpusReader;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a whole run is measured on.
 *
 * @param recaps how many
 * @param shortest characters of the shortest one; they are twice as long on average
 * @param texts French texts to learn words from
 * @param folder where all of it stands; what is there from a run before goes, and a temporary one afterwards
 */
public record FillSetup(int recaps, int shortest, long seed, Path texts, FillFolder folder) implements AutoCloseable {
    private static final int SHORT = 600;
    private static final int LONG = 2500;

    /** Reads {@code [--recaps=1000] [--long] [--seed=1] [--texts=FILE] [--folder=DIR]}. */
    public static FillSetup of(String... arguments) throws IOException {
        String recaps = "1000";
        int shortest = SHORT;
        String seed = "1";
        String texts = "";
        String folder = "";
        for (String one : arguments) {
            String value = one.substring(one.indexOf('=') + 1);
            switch (one.substring(0, one.length() - value.length())) {
                case "--recaps=" -> recaps = value;
                case "--seed=" -> seed = value;
                case "--texts=" -> texts = value;
                case "--folder=" -> folder = value;
                default -> {
                    if (!one.equals("--long")) {
                        throw new IllegalArgumentException("no argument " + one);
                    }
                    shortest = LONG;
                }
            }
        }
        return new FillSetup(
                Integer.parseInt(recaps),
                shortest,
                Long.parseLong(seed),
                texts.isEmpty() ? Path.of(System.getProperty("retours.home"), "samples") : Path.of(texts),
                FillFolder.of(folder));
    }

    /** Returns what makes up the recaps. */
    public RecapGenerator generator() throws IOException {
        var words = new CorpusReader()
                .readAll(List.of(texts)).recaps().stream().map(Recap::body).toList();
        return new RecapGenerator(words, recaps, seed, shortest);
    }

    /** Removes a temporary folder. */
    @Override
    public void close() throws IOException {
        folder.close();
    }
}
