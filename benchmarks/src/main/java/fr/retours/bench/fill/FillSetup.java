package fr.retours.bench.fill;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.corpus.CorpusReader;
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
 * @param load whether the full folder is served to many clients afterwards
 */
public record FillSetup(int recaps, int shortest, long seed, Path texts, FillFolder folder, boolean load)
        implements AutoCloseable {
    private static final int SHORT = 600;
    private static final int LONG = 2500;

    /** Reads {@code [--recaps=1000] [--long] [--seed=1] [--texts=FILE] [--folder=DIR] [--load]}. */
    public static FillSetup of(String... arguments) throws IOException {
        String recaps = "1000";
        int shortest = SHORT;
        String seed = "1";
        String texts = "";
        String folder = "";
        boolean load = false;
        for (String one : arguments) {
            int end = one.indexOf('=') + 1;
            String value = one.substring(end);
            switch (end == 0 ? one : one.substring(0, end)) {
                case "--recaps=" -> recaps = value;
                case "--seed=" -> seed = value;
                case "--texts=" -> texts = value;
                case "--folder=" -> folder = value;
                case "--long" -> shortest = LONG;
                case "--load" -> load = true;
                default -> throw new IllegalArgumentException("no argument " + one);
            }
        }
        return new FillSetup(
                Integer.parseInt(recaps),
                shortest,
                Long.parseLong(seed),
                texts.isEmpty() ? Path.of(System.getProperty("retours.home"), "samples") : Path.of(texts),
                FillFolder.of(folder),
                load);
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
