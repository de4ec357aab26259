package fr.retours.bench;

import fr.retours.bench.fill.FillSetup;
import fr.retours.bench.fill.KilledFill;
import fr.retours.bench.site.MeasureHeading;
import fr.retours.bench.site.ProgramLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Kills the filling of a data folder at seeded moments, program and graph server at once, again and again until it is full, then that
 * of another. After each kill no recap may be half in the graph, and {@code verify} may call sound only what equals a folder that was
 * filled undisturbed; so must each folder in the end. The first that does not ends this with its fault.
 */
public final class KilledRuns {
    private static final int KILLS = Integer.getInteger("retours.kills", 20);
    /** In which part of the time of an undisturbed run a kill comes, so that several fit into one. */
    private static final double PART = 0.4;

    private final FillSetup setup;
    private final Path recaps;
    private final Random random;
    private int kills;
    private int folders;

    KilledRuns(FillSetup setup) throws IOException {
        this.setup = setup;
        this.recaps = setup.folder().write("recaps", setup.generator(), 0, setup.recaps());
        this.random = new Random(setup.seed());
    }

    /** Kills {@code -Dretours.kills=20} times; reads the other arguments as {@link FillSetup#of}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ProgramLog.install();
        try (var setup = FillSetup.of(arguments)) {
            MeasureHeading.print(
                    KilledRuns.class, setup.recaps() + " recaps, " + KILLS + " kills, seed " + setup.seed());
            new KilledRuns(setup).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        var undisturbed = fill("undisturbed");
        long start = System.nanoTime();
        undisturbed.complete();
        long longest = (long) (PART * (System.nanoTime() - start) / 1e6);
        var whole = undisturbed.look();
        require(whole.isSaidSound() && whole.recaps() == setup.recaps(), "the undisturbed run must be sound");
        while (kills < KILLS) {
            killed(fill("killed-" + ++folders), longest, whole);
        }
        System.out.println(kills + " kills in " + folders
                + " folders: no half recap, verify told the truth each time, all ended as the" + " undisturbed one");
    }

    private KilledFill fill(String name) throws IOException {
        return new KilledFill(setup.folder().fresh(name), List.of(recaps));
    }

    private void killed(KilledFill fill, long longest, KilledFill.Found whole)
            throws IOException, InterruptedException {
        while (kills < KILLS) {
            long moment = random.nextLong(longest);
            if (!fill.isKilledAfter(moment)) {
                break;
            }
            var found = fill.look();
            System.out.printf(
                    "kill %2d, folder %d, after %5.1f s: %d recaps in the graph, verify says %s%n",
                    ++kills, folders, moment / 1e3, found.recaps(), found.isSaidSound() ? "sound" : "not sound");
            require(found.halves().isEmpty(), "no recap may be half in the graph, but so are " + found.halves());
            require(
                    !found.isSaidSound() || found.holdsTheSameAs(whole),
                    "verify may call sound only what equals the undisturbed folder");
        }
        fill.complete();
        var ended = fill.look();
        require(
                ended.isSaidSound() && ended.holdsTheSameAs(whole),
                "folder " + folders + " must end as the undisturbed");
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(fault);
        }
    }
}
