package fr.retours.bench.fault;

import fr.retours.bench.fault.InjectedFault.Place;
import fr.retours.bench.site.ChildProgram;
import fr.retours.model.file.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A clock that is wrong for a run of {@code index} and its graph server, or changes meanwhile. It takes Debian's {@code faketime}. */
final class ChangedClocks {
    private static final List<String> CLOCKS = List.of("-1d", "-1y", "+1d", "+1y", "-1h", "+1h");
    private static final int LONGEST_MILLIS = 2_000;

    private ChangedClocks() {}

    static List<InjectedFault> all() {
        return List.of(fault("clock wrong for a run", false), fault("clock changed during a run", true));
    }

    private static InjectedFault fault(String title, boolean meanwhile) {
        return new InjectedFault(
                title,
                Place.COPY,
                () -> InjectedFault.hindrance("faketime is not installed", "faketime", "-m", "-f", "+1d", "true"),
                scene -> strike(scene, meanwhile));
    }

    private static FaultStrike strike(FaultScene scene, boolean meanwhile) throws IOException, InterruptedException {
        var random = scene.random();
        Path clock = scene.setup().aside();
        String where = CLOCKS.get(random.nextInt(CLOCKS.size()));
        WholeFile.write(clock, where);
        ChildProgram run = scene.startRun(environment(clock));
        if (meanwhile) {
            var moment = new RunMoment(1 + random.nextInt(2), random.nextLong(LONGEST_MILLIS));
            String second = CLOCKS.get(random.nextInt(CLOCKS.size()));
            String when = moment.awaitIn(run);
            WholeFile.write(clock, second);
            where += ", then " + second + " " + when;
        }
        return FaultStrike.during(where, FaultFolder.await(run));
    }

    /**
     * The time that only goes forward is left alone, as a change of the clock does. Waits with a limit are left alone, too: by its own
     * choice {@code faketime} 0.9.10 moves their ends to the changed clock, so that they end at once and a JVM does nothing but wait again.
     * It also moves the processor time of threads, which no change of a clock does: under a clock that is ahead each recap seems to have
     * taken too long to read, and the run says so and fails.
     */
    private static Map<String, String> environment(Path clock) throws IOException, InterruptedException {
        return Map.of(
                "LD_PRELOAD",
                ChildProgram.run(new ProcessBuilder("faketime", "-m", "-f", "+0", "printenv", "LD_PRELOAD")),
                "FAKETIME_TIMESTAMP_FILE",
                clock.toString(),
                "FAKETIME_NO_CACHE",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }
}
