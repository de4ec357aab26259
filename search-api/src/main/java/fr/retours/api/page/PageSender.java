package fr.retours.api.page;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.Source;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends pages, or 304 when the browser already has them. */
public final class PageSender {
    private static final String HTML = "text/html; charset=utf-8";

    private final Answers answers;
    private final DatasetVersions versions;
    private final Templates templates;
    private final SiteConfig site;

    /** Makes pages with {@code templates}. */
    public PageSender(Answers answers, DatasetVersions versions, Templates templates, SiteConfig site) {
        this.answers = answers;
        this.versions = versions;
        this.templates = templates;
        this.site = site;
    }

    /** Sends a page made from what the stores hold. */
    public void send(Context ctx, Source source, String template, Supplier<Object> page) {
        send(ctx, versions.of(source), template, page);
    }

    /** Sends a page that is the same until the program changes. */
    void sendFixed(Context ctx, String template) {
        answers.send(ctx, Optional.of(template), HTML, () -> templates.render(template, Map.of("at", address(ctx))));
    }

    /** Sends a page that must not be kept. */
    void sendOnce(Context ctx, String template, Supplier<Object> page) {
        send(ctx, Optional.empty(), template, page);
    }

    private void send(Context ctx, Optional<String> version, String template, Supplier<Object> page) {
        answers.send(
                ctx, version, HTML, () -> templates.render(template, Map.of("page", page.get(), "at", address(ctx))));
    }

    /** Returns where the page asked for stands. */
    public PageAddress address(Context ctx) {
        return PageAddress.of(ctx, site);
    }
}
