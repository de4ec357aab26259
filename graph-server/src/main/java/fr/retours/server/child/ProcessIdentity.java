package fr.retours.server.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that can be distinguished from a later one with the same number, whatever becomes of the time of day meanwhile.
 *
 * @param pid the operating system's number, which it gives again once the process is gone
 * @param start when the process started: under Linux in ticks since a boot that is named, elsewhere in milliseconds since 1970 as the
 *     system noted it then; a text without blanks, which no other process of that number has
 */
public record ProcessIdentity(long pid, String start) {
    private static final Path PROCESSES = Path.of("/proc");
    /** Another after each boot, so that ticks of different ones are not compared. */
    private static final Path BOOT = PROCESSES.resolve("sys/kernel/random/boot_id");
    /** Where proc_pid_stat(5) has the start, counted from the field behind the name, which may hold blanks itself. */
    private static final int START = 22 - 3;

    /** Identifies a process that is alive. */
    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), start(process));
    }

    /** Looks the process up; empty when it is gone, also when another one has its number now. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> start(process).equals(start));
    }

    /** Java works the start out of the time of day under Linux, and so says another one once the clock is set. */
    private static String start(ProcessHandle process) {
        Path stat = PROCESSES.resolve(process.pid() + "/stat");
        try {
            String fields = Files.readString(stat, UTF_8);
            String ticks = fields.substring(fields.lastIndexOf(')') + 2).split(" ", -1)[START];
            return Files.readString(BOOT, UTF_8).strip() + '/' + ticks;
        } catch (IOException e) {
            return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L) + "";
        }
    }
}
