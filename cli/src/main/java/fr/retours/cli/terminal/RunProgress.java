package fr.retours.cli.terminal;

import fr.retours.indexer.load.Progress;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how a run advances: a bar on a terminal, a line a stage elsewhere. */
public final class RunProgress implements Progress, AutoCloseable {
    private static final int EVERY = 1000;

    private final Console console;
    private @Nullable Stage shown;
    private @Nullable ProgressBar bar;

    private RunProgress(Console console) {
        this.console = console;
    }

    /** Starts reports of progress on the errors of a console. */
    public static RunProgress on(Console console) {
        return new RunProgress(console);
    }

    @Override
    public void at(Stage stage, int done, int total) {
        String task = Messages.of("progress." + stage.name().toLowerCase(Locale.ROOT));
        if (!console.terminal()) {
            if (stage != shown || done % EVERY == 0) {
                console.err().println(task);
            }
            shown = stage;
            return;
        }
        ProgressBar current = bar;
        if (current == null || stage != shown) {
            close();
            current = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .build();
            bar = current;
            shown = stage;
        }
        current.stepTo(done);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
