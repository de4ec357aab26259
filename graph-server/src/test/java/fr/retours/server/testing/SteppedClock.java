package fr.retours.server.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What Linux tells processes of when it booted, which moves with the time of day when that is set, as by NTP or on a machine that wakes up:
 * Java works out from it when a process started. A test sets it while they run.
 */
public final class SteppedClock {
    private static final Path STAT = Path.of("/proc/stat");
    private static final Pattern BOOT_TIME = Pattern.compile("(?m)^btime (\\d+)$");
    private static final String OWN_VIEW = "mount --bind \"$0\" " + STAT + " && exec \"$@\"";

    private final Path stat;
    private final String booted;

    private SteppedClock(Path folder) throws IOException {
        this.stat = folder.resolve("stat");
        this.booted = Files.exists(STAT) ? Files.readString(STAT, UTF_8) : "";
    }

    /** Makes one that is right as yet; the test is skipped where the system allows no view of its own to a process. */
    public static SteppedClock in(Path folder) throws IOException, InterruptedException {
        var clock = new SteppedClock(folder);
        clock.set(Duration.ZERO);
        assumeTrue(clock.isAllowed(), "needs unshare(1) and the right to mount in a namespace");
        return clock;
    }

    private boolean isAllowed() throws InterruptedException {
        try {
            return new ProcessBuilder(command(List.of("true"))).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }

    /** Sets how far it is from the right time, for processes that start from now on. */
    public void set(Duration from) throws IOException {
        String moved = BOOT_TIME
                .matcher(booted)
                .replaceFirst(found -> "btime " + (Long.parseLong(found.group(1)) + from.toSeconds()));
        Files.writeString(stat, moved, UTF_8);
    }

    /** Returns the command line that runs a command, and all that it starts, under this clock. */
    public List<String> command(List<String> command) {
        var all = new ArrayList<>(List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", OWN_VIEW));
        all.add(stat.toString());
        all.addAll(command);
        return List.copyOf(all);
    }
}
