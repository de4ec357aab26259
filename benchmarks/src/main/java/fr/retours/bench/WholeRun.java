package fr.retours.bench;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.bench.fill.DiskUse;
import fr.retours.bench.fill.FillRun;
import fr.retours.bench.fill.FillSetup;
import fr.retours.bench.fill.FillTable;
import fr.retours.bench.fill.MixedLoad;
import fr.retours.bench.site.MeasureHeading;
import fr.retours.bench.site.ProgramLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * How long it takes to fill a data folder from nothing with made-up recaps, stage by stage; how much memory and disk that takes; then the same again, when nothing is new, and with a few recaps
 * more. Each run is a process of its own, as {@code retours index} is.
 */
public final class WholeRun {
    private static final int MORE = 10;

    private final FillSetup setup;
    private final RecapGenerator generator;

    WholeRun(FillSetup setup) throws IOException {
        this.setup = setup;
        this.generator = setup.generator();
    }

    /** Measures as {@link FillSetup#of} reads the arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        var setup = FillSetup.of(arguments);
        ProgramLog.install();
        try (setup) {
            int shortest = setup.shortest();
            MeasureHeading.print(
                    WholeRun.class,
                    setup.recaps() + " recaps of " + shortest + " to " + 3 * shortest + " characters, seed "
                            + setup.seed());
            var run = new WholeRun(setup);
            System.out.println(run.table().text());
            if (setup.load()) {
                new MixedLoad(setup, run.generator).print();
            }
        }
    }

    /** Fills the folder, and measures that. */
    FillTable table() throws IOException, InterruptedException {
        var folder = setup.folder();
        Path all = folder.write("recaps", generator, 0, setup.recaps());
        Path more = folder.write("more", generator, setup.recaps(), setup.recaps() + MORE);
        var first = FillRun.of(folder.data(), List.of(all)).requireExtracted(setup.recaps());
        var disk = DiskUse.of(folder.data());
        var again = FillRun.of(folder.data(), List.of(all)).requireExtracted(0);
        var later = FillRun.of(folder.data(), List.of(all, more)).requireExtracted(MORE);
        return new FillTable(first, again, later, disk);
    }
}
