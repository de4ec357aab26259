package fr.retours.bench.fill;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.bench.fill.LoadMix.Question;
import fr.retours.bench.site.CallLatencies;
import fr.retours.bench.site.QueryMix;
import fr.retours.bench.site.ServedSite;
import fr.retours.bench.site.SiteClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * How a full folder is read: what is asked most, mixed, by one client and by many, and by some while a run writes more recaps.
 * The server is a process of its own.
 */
public final class MixedLoad {
    private static final int HEAP_MEGABYTES = 1024;
    private static final int SOME = 8;
    private static final List<Integer> CLIENTS = List.of(1, SOME, 32);
    /** Questions of each kind that a row of the table is measured on. */
    private static final int QUESTIONS = 1000;
    /** A run beside clients adds one recap for so many that are there. */
    private static final int SHARE = 10;

    private final FillSetup setup;
    private final RecapGenerator generator;

    /** Prepares, on a full folder. */
    public MixedLoad(FillSetup setup, RecapGenerator generator) {
        this.setup = setup;
        this.generator = generator;
    }

    /** Measures, and prints a table. */
    public void print() throws IOException, InterruptedException, ExecutionException {
        try (var site = ServedSite.ofFolder(setup.folder().data().root(), HEAP_MEGABYTES)) {
            var mix = new LoadMix(site, new QueryMix(generator, setup.recaps(), setup.seed()), setup.seed());
            new SiteClients(SOME)
                    .make(mix.draw(QUESTIONS), new AnswerTimes(site)::ask); // until what runs often is compiled
            System.out.println("\n" + AnswerTimes.heading());
            for (int number : CLIENTS) {
                var times = new AnswerTimes(site);
                print(
                        times,
                        number == 1 ? "1 client" : number + " clients",
                        new SiteClients(number).make(mix.draw(QUESTIONS), times::ask));
            }
            besideRun(site, mix.draw(QUESTIONS));
        }
    }

    private void besideRun(ServedSite site, List<Question> questions)
            throws IOException, InterruptedException, ExecutionException {
        int first = 2 * setup.recaps();
        Path added = setup.folder().write("added", generator, first, first + setup.recaps() / SHARE);
        var times = new AnswerTimes(site);
        var decided = new CountDownLatch(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var run = thread.submit(() -> FillRun.yielding(setup.folder().data(), List.of(added), decided::countDown));
            while (!run.isDone() && !decided.await(1, TimeUnit.SECONDS)) {
                // a run that fails decides nothing
            }
            var latencies = new SiteClients(SOME).makeWhile(() -> !run.isDone(), questions, times::ask);
            print(times, SOME + " clients while a run writes", latencies);
            FillRun fill = run.get().requireExtracted(setup.recaps() / SHARE);
            System.out.printf(
                    Locale.ROOT,
                    "the run added %,d recaps in %.0f s%n",
                    fill.figures().extracted(),
                    fill.seconds());
        }
    }

    private static void print(AnswerTimes times, String name, CallLatencies all) {
        times.lines(name, all).forEach(System.out::println);
    }
}
