package fr.retours.cli.serve;

import fr.retours.cli.terminal.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process that makes a run when it starts, or at each line that it is sent, and stays until the lines end. One run at a time. */
public final class StandingProcess {
    /** What the last line of a run begins with; its exit code follows. */
    public static final String END = "\u0004";

    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private final Process process;
    private final BufferedReader lines;
    private final boolean stays;

    private StandingProcess(Process process, boolean stays) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
        this.stays = stays;
    }

    /**
     * Starts one.
     *
     * @param stays whether it waits for lines, or asks nothing and makes one run
     * @throws IOException if the process cannot be started
     */
    static StandingProcess start(ProcessBuilder command, boolean stays) throws IOException {
        Process process = command.redirectErrorStream(true).start();
        if (!stays) {
            process.getOutputStream().close();
        }
        return new StandingProcess(process, stays);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Has it make a run; tells whether it is there to do so. */
    boolean begin() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            return process.isAlive();
        } catch (IOException e) {
            return false;
        }
    }

    /** Hands over what it says until a run has ended, and returns the exit code of that run. */
    int follow(Consumer<String> said) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(END)) {
                    return Integer.parseInt(line.substring(END.length()));
                }
                said.accept(line);
            }
        } catch (IOException e) {
            said.accept(String.valueOf(e.getMessage()));
        }
        int code = process.onExit().join().exitValue();
        return stays && code == ExitCode.DONE ? ExitCode.FAILED : code;
    }

    /** Ends it: the next run goes on with what it left. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
