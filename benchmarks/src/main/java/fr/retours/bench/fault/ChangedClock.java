package fr.retours.bench.fault;

import fr.retours.bench.fault.ApartCommand.Moment;
import fr.retours.bench.fault.machine.SystemPrograms;
import fr.retours.model.file.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** A clock that is wrong for a run of {@code index} and its graph server, or changes meanwhile. It takes Debian's {@code faketime}. */
record ChangedClock(boolean meanwhile) implements InjectedFault {
    private static final List<String> CLOCKS = List.of("-1d", "-1y", "+1d", "+1y", "-1h", "+1h");
    private static final int LONGEST_MILLIS = 2_000;

    @Override
    public String title() {
        return meanwhile ? "clock changed during a run" : "clock wrong for a run";
    }

    @Override
    public Optional<String> hindrance() {
        return SystemPrograms.canRun("faketime", "-m", "-f", "+1d", "true")
                ? Optional.empty()
                : Optional.of("faketime is not installed");
    }

    @Override
    public FaultStrike strike(FaultFolder folder, FaultSetup setup, SplittableRandom random)
            throws IOException, InterruptedException {
        Path clock = setup.aside();
        String first = one(random);
        WholeFile.write(clock, first);
        ApartCommand run = folder.start(
                environment(clock),
                "index",
                "--prune",
                setup.after().recaps().file().toString());
        String where = first;
        if (meanwhile) {
            var moment = new Moment(1 + random.nextInt(2), random.nextLong(LONGEST_MILLIS));
            String second = one(random);
            boolean inTime = run.comesTo(moment);
            WholeFile.write(clock, second);
            where += ", then " + second + (inTime ? " " : " too late, ") + moment;
        }
        return FaultStrike.during(where, run.await());
    }

    private static String one(SplittableRandom random) {
        return CLOCKS.get(random.nextInt(CLOCKS.size()));
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
                SystemPrograms.run("faketime", "-m", "-f", "+0", "printenv", "LD_PRELOAD"),
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
