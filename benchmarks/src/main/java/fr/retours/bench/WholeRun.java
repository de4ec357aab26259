package fr.retours.bench;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.bench.corpus.RecapJsonLines;
import fr.retours.bench.fill.FillRun;
import fr.retours.bench.fill.FillTable;
import fr.retours.bench.fill.MixedLoad;
import fr.retours.bench.site.MeasureHeading;
import fr.retours.bench.site.QueryMix;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How long {@code retours index} takes to fill a data folder from nothing with made-up recaps, stage by stage; how much memory and disk
 * that takes; then the same again, when nothing is new, and with a few recaps more; with {@code --load} how the full folder is read by
 * many clients.
 */
public final class WholeRun implements Callable<Integer> {
    private static final int SHORT = 600;
    private static final int LONG = 2500;
    private static final int MORE = 10;
    /** A run beside clients adds one recap for so many that are there. */
    private static final int SHARE = 10;

    @Option(names = "--recaps")
    int recaps = 1000;

    /** Whether the shortest has four times as many characters; they are twice as long on average. */
    @Option(names = "--long")
    boolean longer;

    @Option(names = "--seed")
    long seed = 1;

    /** French texts to learn words from; the samples unless stated. */
    @Option(names = "--texts")
    @Nullable
    Path texts;

    /** Where all of it stands; what is there from a run before goes. A temporary one unless stated. */
    @Option(names = "--folder")
    @Nullable
    Path folder;

    @Option(names = "--load")
    boolean load;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        int shortest = longer ? LONG : SHORT;
        MeasureHeading.print(
                WholeRun.class,
                recaps + " recaps of " + shortest + " to " + 3 * shortest + " characters, seed " + seed);
        Path root = folder == null ? Files.createTempDirectory("retours-whole-run-") : folder;
        try {
            RecapGenerator generator = generator();
            System.out.println(table(root, generator).text());
            if (load) {
                Path added = write(root.resolve("added.jsonl"), generator, 2 * recaps, recaps / SHARE);
                MixedLoad.print(data(root), new QueryMix(generator, recaps, seed), seed, added);
            }
        } finally {
            if (folder == null) {
                FileTree.delete(root);
            }
        }
        return 0;
    }

    RecapGenerator generator() throws IOException {
        Path read = texts == null ? Path.of(System.getProperty("retours.home"), "samples") : texts;
        return RecapGenerator.learning(read, recaps, seed, longer ? LONG : SHORT);
    }

    private static DataFolder data(Path root) {
        return new DataFolder(root.resolve("data"));
    }

    private static Path write(Path file, RecapGenerator generator, int from, int number) throws IOException {
        var facts = IntStream.range(from, from + number).mapToObj(generator::recap);
        RecapJsonLines.write(file, facts.map(RecapFacts::recap));
        return file;
    }

    /** Fills a folder, and measures that. */
    FillTable table(Path root, RecapGenerator generator) throws IOException, InterruptedException {
        DataFolder data = data(Files.createDirectories(root));
        FileTree.delete(data.root());
        Path all = write(root.resolve("recaps.jsonl"), generator, 0, recaps);
        Path more = write(root.resolve("more.jsonl"), generator, recaps, MORE);
        var first = FillRun.of(data, List.of(all)).requireExtracted(recaps);
        String disk = FillTable.disk(data);
        var again = FillRun.of(data, List.of(all)).requireExtracted(0);
        var later = FillRun.of(data, List.of(all, more)).requireExtracted(MORE);
        return new FillTable(recaps, first, again, later, disk);
    }
}
