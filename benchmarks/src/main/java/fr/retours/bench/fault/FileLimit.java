package fr.retours.bench.fault;

import fr.retours.bench.fault.machine.SystemPrograms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Files that cannot grow beyond a size while {@code index} brings the second data set. It takes {@code prlimit}. */
record FileLimit() implements InjectedFault {
    private static final int LEAST_BITS = 14;
    private static final int MOST_BITS = 21;

    @Override
    public String title() {
        return "files cannot grow";
    }

    @Override
    public Optional<String> hindrance() {
        return SystemPrograms.canRun("prlimit", "--fsize=100000", "true")
                ? Optional.empty()
                : Optional.of("prlimit is not there");
    }

    @Override
    public FaultStrike strike(FaultFolder folder, FaultSetup setup, SplittableRandom random)
            throws InterruptedException {
        long most = random.nextLong(1L << LEAST_BITS, 1L << MOST_BITS);
        folder.runBy(List.of("prlimit", "--fsize=" + most));
        CommandAnswer answer = folder.run(
                Map.of(), "index", "--prune", setup.after().recaps().file().toString());
        folder.runBy(List.of());
        return FaultStrike.during(most / 1024 + " KB a file", answer);
    }
}
