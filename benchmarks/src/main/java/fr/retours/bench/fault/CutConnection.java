package fr.retours.bench.fault;

import fr.retours.bench.fault.machine.BoltProxy;
import fr.retours.server.GraphServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** A connection to the graph that is cut for a while, or slow, while {@code index} brings the second data set. */
record CutConnection(End end) implements InjectedFault {
    private static final long MOST_BYTES = 120_000;
    private static final long LONGEST_CUT_MILLIS = 4_000;
    private static final long LONGEST_DELAY_MILLIS = 60;

    /** Whose connection, and in what manner. */
    enum End {
        /** That of the run, cut until it has ended. */
        RUN_CUT("connection of a run cut"),
        /** That of the run, cut for some seconds. */
        RUN_INTERRUPTED("connection of a run interrupted"),
        /** That of the run, slow. */
        RUN_SLOW("connection of a run slow"),
        /** That of a site, cut for some seconds. */
        SITE_INTERRUPTED("connection of a site interrupted");

        private final String title;

        End(String title) {
            this.title = title;
        }
    }

    @Override
    public String title() {
        return end.title;
    }

    @Override
    public boolean sparesGraph() {
        return true;
    }

    @Override
    public FaultStrike strike(FaultFolder folder, FaultSetup setup, SplittableRandom random)
            throws IOException, InterruptedException {
        return end == End.SITE_INTERRUPTED ? site(folder, setup, random) : run(folder, setup, random);
    }

    private FaultStrike run(FaultFolder folder, FaultSetup setup, SplittableRandom random)
            throws IOException, InterruptedException {
        long bytes = end == End.RUN_SLOW ? Long.MAX_VALUE : random.nextLong(MOST_BYTES);
        long delay = end == End.RUN_SLOW ? random.nextLong(LONGEST_DELAY_MILLIS) : 0;
        if (random.nextBoolean()) {
            folder.serve(setup.before(), setup.after());
        }
        GraphServer graph = folder.graph();
        try (var proxy = new BoltProxy(graph.boltUri(), bytes, delay)) {
            if (end == End.RUN_INTERRUPTED) {
                mendLater(proxy, random.nextLong(LONGEST_CUT_MILLIS));
            }
            CommandAnswer answer = folder.run(
                    access(graph),
                    "index",
                    "--prune",
                    "--neo4j",
                    proxy.address(),
                    setup.after().recaps().file().toString());
            String where = end == End.RUN_SLOW ? delay + " ms late" : "after " + bytes + " bytes";
            return FaultStrike.during(where, answer);
        }
    }

    private static Map<String, String> access(GraphServer graph) {
        return Map.of("RETOURS_NEO4J_PASSWORD", graph.password());
    }

    /** Once it is cut, it is whole again some time later. */
    private static void mendLater(BoltProxy proxy, long millis) {
        Thread.ofPlatform().daemon().name("mend-later").start(() -> {
            try {
                while (!proxy.isCut()) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            proxy.mend();
        });
    }

    private static FaultStrike site(FaultFolder folder, FaultSetup setup, SplittableRandom random)
            throws IOException, InterruptedException {
        GraphServer graph = folder.graph();
        long bytes = random.nextLong(MOST_BYTES / 10);
        try (var proxy = new BoltProxy(graph.boltUri(), bytes, random.nextLong(LONGEST_DELAY_MILLIS))) {
            ApartCommand site = folder.start(access(graph), "serve", "--port", "0", "--neo4j", proxy.address());
            try (var watch = AnswerWatch.of(
                    site.address(),
                    List.of(setup.before().answers(), setup.after().answers()))) {
                mendLater(proxy, random.nextLong(LONGEST_CUT_MILLIS));
                CommandAnswer answer = folder.run(
                        "index", "--prune", setup.after().recaps().file().toString());
                proxy.mend();
                AnswerWatch.awaitAnswers(site.address(), (answer.isDone() ? setup.after() : setup.before()).answers());
                return FaultStrike.during("after " + bytes + " bytes, " + watch.answered() + " answers", answer);
            } finally {
                site.kill();
            }
        }
    }
}
