package fr.retours.bench.fault;

import fr.retours.bench.fault.InjectedFault.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A connection to the graph that is cut for a while, or slow, while {@code index} brings the second data set. */
final class CutConnections {
    private static final long MOST_BYTES = 120_000;
    private static final long LONGEST_CUT_MILLIS = 4_000;
    private static final long LONGEST_DELAY_MILLIS = 60;

    private CutConnections() {}

    static List<InjectedFault> all() {
        return List.of(
                new InjectedFault("connection of a run cut", Place.SHARED, scene -> cut(scene, false)),
                new InjectedFault("connection of a run interrupted", Place.SHARED, scene -> cut(scene, true)),
                new InjectedFault("connection of a run slow", Place.SHARED, CutConnections::slow),
                new InjectedFault("connection of a site interrupted", Place.SHARED, CutConnections::siteInterrupted));
    }

    private static FaultStrike cut(FaultScene scene, boolean mended) throws IOException, InterruptedException {
        long bytes = scene.random().nextLong(MOST_BYTES);
        try (var proxy = proxy(scene, bytes, 0)) {
            return FaultStrike.during("after " + bytes + " bytes", run(scene, proxy, mended));
        }
    }

    private static FaultStrike slow(FaultScene scene) throws IOException, InterruptedException {
        long delay = scene.random().nextLong(LONGEST_DELAY_MILLIS);
        try (var proxy = proxy(scene, Long.MAX_VALUE, delay)) {
            return FaultStrike.during(delay + " ms late", run(scene, proxy, false));
        }
    }

    private static BoltProxy proxy(FaultScene scene, long bytes, long delay) throws IOException {
        return new BoltProxy(scene.folder().graph().boltUri(), bytes, delay);
    }

    private static CommandAnswer run(FaultScene scene, BoltProxy proxy, boolean mended) throws InterruptedException {
        if (scene.random().nextBoolean()) {
            scene.serve();
        }
        if (mended) {
            proxy.mendLater(scene.random().nextLong(LONGEST_CUT_MILLIS));
        }
        return FaultFolder.await(scene.startRun(access(scene), "--neo4j", proxy.address()));
    }

    private static Map<String, String> access(FaultScene scene) {
        return Map.of("RETOURS_NEO4J_PASSWORD", scene.folder().graph().password());
    }

    private static FaultStrike siteInterrupted(FaultScene scene) throws IOException, InterruptedException {
        long bytes = scene.random().nextLong(MOST_BYTES / 10);
        long delay = scene.random().nextLong(LONGEST_DELAY_MILLIS);
        try (var proxy = proxy(scene, bytes, delay)) {
            var site = scene.folder().start(access(scene), "serve", "--port", "0", "--neo4j", proxy.address());
            try (var watch = scene.watch(site)) {
                proxy.mendLater(scene.random().nextLong(LONGEST_CUT_MILLIS));
                CommandAnswer answer = scene.run();
                proxy.mend();
                var setup = scene.setup();
                AnswerWatch.awaitAnswers(site.address(), answer.isDone() ? setup.after() : setup.before());
                return FaultStrike.during("after " + bytes + " bytes, " + watch.answered() + " answers", answer);
            } finally {
                site.kill();
            }
        }
    }
}
