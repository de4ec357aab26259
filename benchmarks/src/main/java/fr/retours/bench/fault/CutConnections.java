package fr.retours.bench.fault;

import fr.retours.bench.fault.InjectedFault.Place;
import fr.retours.bench.site.ChildProgram;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A connection to the graph that is cut for a while, or slow, while {@code index} brings the second data set. */
final class CutConnections {
    private static final long MOST_BYTES = 120_000;
    private static final long LONGEST_CUT_MILLIS = 4_000;
    private static final long LONGEST_DELAY_MILLIS = 60;

    private CutConnections() {}

    static List<InjectedFault> all() {
        return List.of(
                new InjectedFault(
                        "connection of a run cut",
                        Place.SHARED,
                        (folder, setup, random) -> cut(folder, setup, random, false)),
                new InjectedFault(
                        "connection of a run interrupted",
                        Place.SHARED,
                        (folder, setup, random) -> cut(folder, setup, random, true)),
                new InjectedFault("connection of a run slow", Place.SHARED, CutConnections::slow),
                new InjectedFault("connection of a site interrupted", Place.SHARED, CutConnections::siteInterrupted));
    }

    private static FaultStrike cut(FaultFolder folder, FaultSetup setup, SplittableRandom random, boolean mended)
            throws IOException, InterruptedException {
        long bytes = random.nextLong(MOST_BYTES);
        try (var proxy = new BoltProxy(folder.graph().boltUri(), bytes, 0)) {
            return FaultStrike.during("after " + bytes + " bytes", run(folder, setup, random, proxy, mended));
        }
    }

    private static FaultStrike slow(FaultFolder folder, FaultSetup setup, SplittableRandom random)
            throws IOException, InterruptedException {
        long delay = random.nextLong(LONGEST_DELAY_MILLIS);
        try (var proxy = new BoltProxy(folder.graph().boltUri(), Long.MAX_VALUE, delay)) {
            return FaultStrike.during(delay + " ms late", run(folder, setup, random, proxy, false));
        }
    }

    private static CommandAnswer run(
            FaultFolder folder, FaultSetup setup, SplittableRandom random, BoltProxy proxy, boolean mended)
            throws InterruptedException {
        if (random.nextBoolean()) {
            folder.serve(setup.before(), setup.after());
        }
        if (mended) {
            proxy.mendLater(random.nextLong(LONGEST_CUT_MILLIS));
        }
        return folder.index(access(folder), setup.after(), "--neo4j", proxy.address());
    }

    private static Map<String, String> access(FaultFolder folder) {
        return Map.of("RETOURS_NEO4J_PASSWORD", folder.graph().password());
    }

    private static FaultStrike siteInterrupted(FaultFolder folder, FaultSetup setup, SplittableRandom random)
            throws IOException, InterruptedException {
        long bytes = random.nextLong(MOST_BYTES / 10);
        long delay = random.nextLong(LONGEST_DELAY_MILLIS);
        try (var proxy = new BoltProxy(folder.graph().boltUri(), bytes, delay)) {
            ChildProgram site = folder.start(access(folder), "serve", "--port", "0", "--neo4j", proxy.address());
            try (var watch = AnswerWatch.of(site.address(), setup.before(), setup.after())) {
                proxy.mendLater(random.nextLong(LONGEST_CUT_MILLIS));
                CommandAnswer answer = folder.index(Map.of(), setup.after());
                proxy.mend();
                AnswerWatch.awaitAnswers(site.address(), answer.isDone() ? setup.after() : setup.before());
                return FaultStrike.during("after " + bytes + " bytes, " + watch.answered() + " answers", answer);
            } finally {
                site.kill();
            }
        }
    }
}
