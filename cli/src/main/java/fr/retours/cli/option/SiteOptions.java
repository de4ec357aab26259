package fr.retours.cli.option;

import fr.retours.api.page.frame.SiteConfig;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.ExitCode;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a site is reached, and who answers for it. */
public final class SiteOptions {
    @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "option.base-url")
    private @Nullable URI baseUrl;

    @Option(names = "--contact", paramLabel = "ADRESSE", descriptionKey = "option.contact")
    private @Nullable String contact;

    /** Returns scheme and host of the site; null where nobody said. */
    public @Nullable URI baseUrl() {
        return baseUrl;
    }

    /**
     * Returns what the site says of itself.
     *
     * @throws CommandFailure if one of the two cannot be
     */
    public SiteConfig site() {
        try {
            URI reached = contact == null
                    ? null
                    : ContactAddress.of(contact)
                            .orElseThrow(() -> new IllegalArgumentException("contact must be an address"));
            return new SiteConfig(baseUrl, reached);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "error.site", Objects.toString(baseUrl, "–"), Objects.toString(contact, "–"));
        }
    }
}
