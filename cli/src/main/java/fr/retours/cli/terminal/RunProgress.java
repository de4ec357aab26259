package fr.retours.cli.terminal;

import fr.retours.indexer.load.IndexProgress;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows how a run advances, how fast and for how long: a bar on a terminal; elsewhere a line when a stage begins, and one every ten
 * seconds while it lasts. Where a program reads them, lines of the log have {@code stage}, {@code done} and, if it is known,
 * {@code total} besides.
 */
public final class RunProgress implements IndexProgress, AutoCloseable {
    private static final long EVERY = TimeUnit.SECONDS.toNanos(10);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int MINUTE = 60;
    /** Let through by {@code logback.xml}. */
    private static final Logger LOG = LoggerFactory.getLogger("retours");

    private final Console console;
    private final LongSupplier clock;
    private @Nullable Stage shown;
    private @Nullable ProgressBar bar;
    private long begun;
    private long told;
    private int doneBefore;

    /** @param clock nanoseconds of an arbitrary origin */
    RunProgress(Console console, LongSupplier clock) {
        this.console = console;
        this.clock = clock;
    }

    /** Starts reports of progress on the errors of a console. */
    public static RunProgress on(Console console) {
        return new RunProgress(console, System::nanoTime);
    }

    @Override
    public void at(Stage stage, int done, int total) {
        String task = TerminalMessages.of("progress." + name(stage));
        if (console.terminal()) {
            bar(stage, task, total).stepTo(done);
        } else {
            tell(stage, task, done, total);
        }
        shown = stage;
    }

    private static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private ProgressBar bar(Stage stage, String task, int total) {
        ProgressBar current = bar;
        if (current == null || stage != shown) {
            close();
            current = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .showSpeed()
                    .build();
            bar = current;
        }
        return current;
    }

    private void tell(Stage stage, String task, int done, int total) {
        long now = clock.getAsLong();
        if (stage != shown) {
            begun = now;
            told = now;
            doneBefore = done;
            report(task, stage, done, total);
        } else if (now - told >= EVERY) {
            told = now;
            double rate = (done - doneBefore) * SECOND / (now - begun);
            String line = total < 0 || rate <= 0
                    ? TerminalMessages.of("progress.rate", task, done, Math.round(rate))
                    : TerminalMessages.of(
                            "progress.left", task, done, total, Math.round(rate), left((total - done) / rate));
            report(line, stage, done, total);
        }
    }

    private void report(String line, Stage stage, int done, int total) {
        if (console.program()) {
            var event = LOG.atInfo().addKeyValue("stage", name(stage)).addKeyValue("done", done);
            (total < 0 ? event : event.addKeyValue("total", total)).log(line);
        } else {
            console.err().println(line);
        }
    }

    private static String left(double seconds) {
        return seconds < 2 * MINUTE
                ? TerminalMessages.of("progress.seconds", Math.round(seconds))
                : TerminalMessages.of("progress.minutes", Math.round(seconds / MINUTE));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
