package fr.retours.cli.serve;

import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A run at each line of the standard input, for a {@link StandingProcess}. Ends with the input, or when nothing came for long.
 *
 * @param run makes one and returns its exit code
 * @param rest makes one, too, and what can wait until nobody has asked for a while
 */
public record StandingRuns(IntSupplier run, Runnable rest, Console console) {
    private static final long UNTIL_REST = TimeUnit.SECONDS.toMillis(30);
    private static final long UNTIL_END = TimeUnit.MINUTES.toMillis(30);
    private static final String LAST = "end";

    /** Works until the lines end; returns the exit code of the whole. */
    public int untilLinesEnd() {
        var lines = new LinkedBlockingQueue<String>();
        Thread.ofPlatform().daemon().name("orders").start(() -> read(lines));
        boolean rested = true;
        for (String line = next(lines, true); !LAST.equals(line); line = next(lines, rested)) {
            if (line != null) {
                console.out().println(StandingProcess.END + run.getAsInt());
                console.out().flush();
                rested = false;
            } else if (rested) {
                return ExitCode.DONE;
            } else {
                rest.run();
                rested = true;
            }
        }
        return ExitCode.DONE;
    }

    private static void read(BlockingQueue<String> lines) {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add("");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lines.add(LAST);
        }
    }

    private static @Nullable String next(BlockingQueue<String> lines, boolean rested) {
        try {
            return lines.poll(rested ? UNTIL_END : UNTIL_REST, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LAST;
        }
    }
}
