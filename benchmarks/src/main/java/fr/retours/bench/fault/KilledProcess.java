package fr.retours.bench.fault;

import fr.retours.bench.fault.ApartCommand.Moment;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A process that is killed, as {@code kill -9} does, while {@code index} brings the second data set. */
record KilledProcess(Victim victim) implements InjectedFault {
    private static final int STAGES = 4;
    private static final int LONGEST_MILLIS = 2_500;

    /** Which process. */
    enum Victim {
        /** The run alone: its graph server stops by itself. */
        RUN("run killed"),
        /** The run and its graph server at once. */
        RUN_AND_GRAPH("run and graph server killed"),
        /** A run that makes both stores anew of the first data set. */
        REBUILD("rebuild killed"),
        /** The graph server of the run. */
        GRAPH("graph server killed"),
        /** The graph server that a site and the run share. */
        SERVED_GRAPH("graph server of a site killed"),
        /** A site whose graph server the run has joined. */
        SITE("site killed"),
        /** A run that has joined the graph server of a site. */
        RUN_BESIDE_SITE("run beside a site killed");

        private final String title;

        Victim(String title) {
            this.title = title;
        }
    }

    @Override
    public String title() {
        return victim.title;
    }

    @Override
    public FaultStrike strike(FaultFolder folder, FaultSetup setup, SplittableRandom random)
            throws InterruptedException {
        var moment = new Moment(random.nextInt(STAGES), random.nextLong(LONGEST_MILLIS));
        return switch (victim) {
            case RUN, RUN_AND_GRAPH, GRAPH -> alone(folder, setup, moment);
            case SERVED_GRAPH, RUN_BESIDE_SITE -> besideSite(folder, setup, moment);
            case SITE -> siteKilled(folder, setup, moment);
            case REBUILD -> rebuildKilled(folder, moment);
        };
    }

    private static ApartCommand index(FaultFolder folder, FaultSetup setup) {
        return folder.start(
                Map.of(), "index", "--prune", setup.after().recaps().file().toString());
    }

    private FaultStrike alone(FaultFolder folder, FaultSetup setup, Moment moment) throws InterruptedException {
        ApartCommand run = index(folder, setup);
        if (!run.comesTo(moment)) {
            return FaultStrike.during(moment + ", too late", run.await());
        }
        switch (victim) {
            case RUN -> run.kill();
            case RUN_AND_GRAPH -> run.killAll();
            default -> {
                run.graphServer().ifPresent(ProcessHandle::destroyForcibly);
                return FaultStrike.during(moment.toString(), run.await());
            }
        }
        return FaultStrike.killed(moment.toString());
    }

    private static FaultStrike rebuildKilled(FaultFolder folder, Moment moment) throws InterruptedException {
        ApartCommand rebuild = folder.start(Map.of(), "index", "--rebuild");
        boolean inTime = rebuild.comesTo(moment);
        rebuild.killAll();
        return FaultStrike.atRest(moment + (inTime ? "" : ", too late"));
    }

    private FaultStrike besideSite(FaultFolder folder, FaultSetup setup, Moment moment) throws InterruptedException {
        folder.serve(setup.before(), setup.after());
        ApartCommand run = index(folder, setup);
        if (!run.comesTo(moment)) {
            return FaultStrike.during(moment + ", too late", run.await());
        }
        if (victim == Victim.RUN_BESIDE_SITE) {
            run.kill();
            return FaultStrike.killed(moment.toString());
        }
        folder.graphProcess().ifPresent(ProcessHandle::destroyForcibly);
        return FaultStrike.during(moment.toString(), run.await());
    }

    private static FaultStrike siteKilled(FaultFolder folder, FaultSetup setup, Moment moment)
            throws InterruptedException {
        ApartCommand site = folder.start(Map.of(), "serve", "--port", "0");
        try (var watch = AnswerWatch.of(
                site.address(), List.of(setup.before().answers(), setup.after().answers()))) {
            ApartCommand run = index(folder, setup);
            boolean inTime = run.comesTo(moment);
            site.kill();
            CommandAnswer answer = run.await();
            return FaultStrike.during(
                    moment + (inTime ? "" : ", too late") + ", " + watch.answered() + " answers", answer);
        }
    }
}
