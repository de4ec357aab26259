package fr.retours.cli.watch;

import fr.retours.cli.option.ContactAddress;
import fr.retours.cli.option.IntervalConverter;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.corpus.fetch.FetchLimits;
import fr.retours.corpus.fetch.SiteAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How often, how fast and how far sites are followed. */
final class WatchOptions {
    @Option(names = "--once", descriptionKey = "option.once")
    boolean once;

    @Option(
            names = "--every",
            paramLabel = "DURÉE",
            converter = IntervalConverter.class,
            descriptionKey = "option.every")
    @Nullable
    Duration every;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    boolean dryRun;

    @Option(names = "--contact", paramLabel = "ADRESSE", descriptionKey = "option.watch-contact")
    @Nullable
    String contact;

    @Option(
            names = "--delay",
            paramLabel = "DURÉE",
            defaultValue = "1s",
            converter = IntervalConverter.class,
            descriptionKey = "option.delay")
    Duration delay = Duration.ofSeconds(1);

    @Option(
            names = "--timeout",
            paramLabel = "DURÉE",
            defaultValue = "30s",
            converter = IntervalConverter.class,
            descriptionKey = "option.timeout")
    Duration timeout = Duration.ofSeconds(30);

    @Option(names = "--max-pages", paramLabel = "N", defaultValue = "20000", descriptionKey = "option.max-pages")
    int maxPages;

    /** @throws CommandFailure if they cannot be together */
    void check() {
        if (every != null && (once || dryRun)) {
            throw new CommandFailure(ExitCode.USAGE, "error.once-or-every");
        }
        if (maxPages < 1 || timeout.isZero() || (every != null && every.isZero())) {
            throw new CommandFailure(ExitCode.USAGE, "error.watch-limits");
        }
    }

    FetchLimits limits() {
        return FetchLimits.of(delay, timeout);
    }

    /**
     * Returns how a site reaches who asks it.
     *
     * @throws CommandFailure if that was not said
     */
    String contact() {
        String given = contact;
        if (given == null) {
            throw new CommandFailure(ExitCode.USAGE, "error.no-contact");
        }
        URI read = ContactAddress.of(given)
                .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "error.watch-contact", given));
        return ContactAddress.isMail(read) ? read.getSchemeSpecificPart() : read.toString();
    }

    /** Returns the address that a source is; empty when it is a folder. */
    static Optional<URI> address(String source) {
        return SiteAddress.of(source);
    }
}
