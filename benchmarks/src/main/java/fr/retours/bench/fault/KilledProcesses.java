package fr.retours.bench.fault;

import fr.retours.bench.fault.InjectedFault.Place;
import fr.retours.bench.site.ChildProgram;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Processes that are killed, as {@code kill -9} does, while {@code index} brings the second data set. */
final class KilledProcesses {
    private static final int STAGES = 4;
    private static final int LONGEST_MILLIS = 2_500;

    private KilledProcesses() {}

    static List<InjectedFault> all() {
        return List.of(
                fault("run killed", (scene, moment) -> runKilled(scene, moment, false)),
                fault("run and graph server killed", (scene, moment) -> runKilled(scene, moment, true)),
                fault("rebuild killed", KilledProcesses::rebuildKilled),
                fault("graph server killed", KilledProcesses::graphKilled),
                fault("graph server of a site killed", KilledProcesses::servedGraphKilled),
                fault("site killed", KilledProcesses::siteKilled),
                fault("run beside a site killed", KilledProcesses::besideSiteKilled));
    }

    /** What is killed at a moment. */
    private interface Kill {
        FaultStrike at(FaultScene scene, RunMoment moment) throws IOException, InterruptedException;
    }

    private static InjectedFault fault(String title, Kill kill) {
        return new InjectedFault(title, Place.COPY, scene -> {
            var random = scene.random();
            return kill.at(scene, new RunMoment(random.nextInt(STAGES), random.nextLong(LONGEST_MILLIS)));
        });
    }

    private static FaultStrike runKilled(FaultScene scene, RunMoment moment, boolean graphToo)
            throws InterruptedException {
        ChildProgram run = scene.startRun(Map.of());
        String when = moment.awaitIn(run);
        if (!run.handle().isAlive()) {
            return FaultStrike.during(when, FaultFolder.await(run));
        }
        kill(run, graphToo);
        return FaultStrike.killed(when);
    }

    /** Kills a run; its graph server stops by itself unless it is killed, too. */
    private static void kill(ChildProgram run, boolean graphToo) throws InterruptedException {
        Optional<ProcessHandle> graph = FaultFolder.graphOf(run);
        run.kill();
        if (graphToo) {
            graph.ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static FaultStrike rebuildKilled(FaultScene scene, RunMoment moment) throws InterruptedException {
        ChildProgram rebuild = scene.folder().start(Map.of(), "index", "--rebuild");
        String when = moment.awaitIn(rebuild);
        kill(rebuild, true);
        return FaultStrike.atRest(when);
    }

    private static FaultStrike graphKilled(FaultScene scene, RunMoment moment) throws InterruptedException {
        ChildProgram run = scene.startRun(Map.of());
        String when = moment.awaitIn(run);
        FaultFolder.graphOf(run).ifPresent(ProcessHandle::destroyForcibly);
        return FaultStrike.during(when, FaultFolder.await(run));
    }

    private static FaultStrike servedGraphKilled(FaultScene scene, RunMoment moment) throws InterruptedException {
        scene.serve();
        ChildProgram run = scene.startRun(Map.of());
        String when = moment.awaitIn(run);
        if (run.handle().isAlive()) {
            scene.folder().graphProcess().ifPresent(ProcessHandle::destroyForcibly);
        }
        return FaultStrike.during(when, FaultFolder.await(run));
    }

    private static FaultStrike besideSiteKilled(FaultScene scene, RunMoment moment) throws InterruptedException {
        scene.serve();
        return runKilled(scene, moment, false);
    }

    private static FaultStrike siteKilled(FaultScene scene, RunMoment moment) throws IOException, InterruptedException {
        ChildProgram site = scene.folder().start(Map.of(), "serve", "--port", "0");
        try (var watch = scene.watch(site)) {
            ChildProgram run = scene.startRun(Map.of());
            String when = moment.awaitIn(run);
            site.kill();
            CommandAnswer answer = FaultFolder.await(run);
            return FaultStrike.during(when + ", " + watch.answered() + " answers", answer);
        }
    }
}
