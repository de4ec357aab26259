package fr.retours.bench.fill;

import fr.retours.bench.site.CallTimes;
import fr.retours.bench.site.CallTimes.DrawnPath;
import fr.retours.bench.site.PathDraw;
import fr.retours.bench.site.QueryMix;
import fr.retours.bench.site.ServedSite;
import fr.retours.indexer.folder.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * How a full folder is read: what is asked most, as much of each kind in any order, by one client and by many, and by some while a run
 * writes more recaps. The server is a process of its own.
 */
public record MixedLoad(DataFolder data, ServedSite site, PathDraw paths, QueryMix queries, Random random) {
    private static final int SOME = 8;
    private static final List<Integer> CLIENTS = List.of(1, SOME, 32);
    /** Questions of each kind that a row of the table is measured on. */
    private static final int QUESTIONS = 1000;

    /**
     * Measures, and prints a table.
     *
     * @param added recaps that a run adds beside clients
     */
    public static void print(DataFolder data, QueryMix queries, long seed, Path added)
            throws IOException, InterruptedException, ExecutionException {
        try (var site = ServedSite.of(data.root())) {
            var load = new MixedLoad(data, site, new PathDraw(site, seed), queries, new Random(seed));
            CallTimes.of(SOME, load.draw(), site::get); // until what runs often is compiled
            CallTimes.printHeading();
            for (int number : CLIENTS) {
                CallTimes.of(number, load.draw(), site::get).print(number == 1 ? "1 client" : number + " clients");
            }
            load.besideRun(added);
        }
    }

    private List<DrawnPath> draw() throws IOException {
        List<DrawnPath> all = new ArrayList<>();
        for (String path : queries.searches(QUESTIONS)) {
            all.add(new DrawnPath("search", path));
            all.add(new DrawnPath("facet values", path.replace("/search?q=", "/facets/person/values?search=")));
        }
        queries.suggestions(QUESTIONS).forEach(path -> all.add(new DrawnPath("suggest", path)));
        paths.draw("api", QUESTIONS).values().forEach(all::addAll);
        Collections.shuffle(all, random);
        return all;
    }

    private void besideRun(Path added) throws IOException, InterruptedException, ExecutionException {
        var writing = new CountDownLatch(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var run = thread.submit(() -> FillRun.yielding(data, List.of(added), writing::countDown));
            while (!run.isDone() && !writing.await(1, TimeUnit.SECONDS)) {
                // a run that fails writes nothing
            }
            CallTimes.during(() -> !run.isDone(), SOME, draw(), site::get).print(SOME + " clients while a run writes");
            System.out.printf(
                    Locale.ROOT,
                    "the run added %,d recaps in %.0f s%n",
                    run.get().extracted(),
                    run.get().whole());
        }
    }
}
