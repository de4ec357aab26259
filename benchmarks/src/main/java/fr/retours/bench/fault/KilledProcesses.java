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
                fault("run killed", (folder, setup, moment) -> runKilled(folder, setup, moment, false)),
                fault("run and graph server killed", (folder, setup, moment) -> runKilled(folder, setup, moment, true)),
                fault("rebuild killed", KilledProcesses::rebuildKilled),
                fault("graph server killed", KilledProcesses::graphKilled),
                fault("graph server of a site killed", KilledProcesses::servedGraphKilled),
                fault("site killed", KilledProcesses::siteKilled),
                fault("run beside a site killed", KilledProcesses::besideSiteKilled));
    }

    /** What is killed at a moment. */
    private interface Kill {
        FaultStrike at(FaultFolder folder, FaultSetup setup, RunMoment moment) throws IOException, InterruptedException;
    }

    private static InjectedFault fault(String title, Kill kill) {
        return new InjectedFault(title, Place.COPY, (folder, setup, random) -> {
            var moment = new RunMoment(random.nextInt(STAGES), random.nextLong(LONGEST_MILLIS));
            return kill.at(folder, setup, moment);
        });
    }

    private static FaultStrike runKilled(FaultFolder folder, FaultSetup setup, RunMoment moment, boolean graphToo)
            throws InterruptedException {
        ChildProgram run = folder.startIndex(setup.after());
        if (!moment.isReachedBy(run)) {
            return FaultStrike.during(moment + ", too late", FaultFolder.await(run));
        }
        kill(run, graphToo);
        return FaultStrike.killed(moment.toString());
    }

    /** Kills a run; its graph server stops by itself unless it is killed, too. */
    private static void kill(ChildProgram run, boolean graphToo) throws InterruptedException {
        Optional<ProcessHandle> graph = FaultFolder.graphOf(run);
        run.kill();
        if (graphToo) {
            graph.ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static FaultStrike rebuildKilled(FaultFolder folder, FaultSetup setup, RunMoment moment)
            throws InterruptedException {
        ChildProgram rebuild = folder.start(Map.of(), "index", "--rebuild");
        boolean inTime = moment.isReachedBy(rebuild);
        kill(rebuild, true);
        return FaultStrike.atRest(moment + (inTime ? "" : ", too late"));
    }

    private static FaultStrike graphKilled(FaultFolder folder, FaultSetup setup, RunMoment moment)
            throws InterruptedException {
        ChildProgram run = folder.startIndex(setup.after());
        boolean inTime = moment.isReachedBy(run);
        FaultFolder.graphOf(run).ifPresent(ProcessHandle::destroyForcibly);
        return FaultStrike.during(moment + (inTime ? "" : ", too late"), FaultFolder.await(run));
    }

    private static FaultStrike servedGraphKilled(FaultFolder folder, FaultSetup setup, RunMoment moment)
            throws InterruptedException {
        folder.serve(setup.before(), setup.after());
        ChildProgram run = folder.startIndex(setup.after());
        boolean inTime = moment.isReachedBy(run);
        if (inTime) {
            folder.graphProcess().ifPresent(ProcessHandle::destroyForcibly);
        }
        return FaultStrike.during(moment + (inTime ? "" : ", too late"), FaultFolder.await(run));
    }

    private static FaultStrike besideSiteKilled(FaultFolder folder, FaultSetup setup, RunMoment moment)
            throws InterruptedException {
        folder.serve(setup.before(), setup.after());
        return runKilled(folder, setup, moment, false);
    }

    private static FaultStrike siteKilled(FaultFolder folder, FaultSetup setup, RunMoment moment)
            throws IOException, InterruptedException {
        ChildProgram site = folder.start(Map.of(), "serve", "--port", "0");
        try (var watch = AnswerWatch.of(site.address(), setup.before(), setup.after())) {
            ChildProgram run = folder.startIndex(setup.after());
            boolean inTime = moment.isReachedBy(run);
            site.kill();
            CommandAnswer answer = FaultFolder.await(run);
            return FaultStrike.during(
                    moment + (inTime ? "" : ", too late") + ", " + watch.answered() + " answers", answer);
        }
    }
}
