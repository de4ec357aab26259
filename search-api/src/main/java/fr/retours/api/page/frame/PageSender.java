package fr.retours.api.page.frame;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.Source;
import fr.retours.api.problem.Problem;
import fr.retours.api.problem.ProblemView;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends pages, or 304 when the browser already has them. */
public final class PageSender implements ProblemView {
    /** The media type of pages. */
    public static final String HTML = "text/html; charset=utf-8";

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
        answers.send(ctx, source, HTML, () -> render(ctx, template, page.get()));
    }

    /**
     * Sends what a template makes of something, not a page for people.
     *
     * @param version see {@link Answers#send}
     */
    public void send(
            Context ctx, Optional<String> version, String mediaType, String template, Supplier<Object> content) {
        answers.send(ctx, version, mediaType, () -> render(ctx, template, content.get()));
    }

    /** Sends a page that is the same until the program changes. */
    public void sendFixed(Context ctx, String template) {
        answers.send(
                ctx,
                Optional.of(template),
                HTML,
                () -> templates.render(template, Map.of("at", address(ctx), "site", site)));
    }

    /** Sends a page that must not be kept. */
    public void sendOnce(Context ctx, String template, Supplier<Object> page) {
        send(ctx, Optional.empty(), HTML, template, page);
    }

    @Override
    public void show(Context ctx, Problem problem) {
        ctx.contentType(HTML).result(render(ctx, "problem", ProblemPage.of(problem, address(ctx))));
    }

    /** Returns the version of what a store holds now. */
    public Optional<String> version(Source source) {
        return versions.of(source);
    }

    /** Returns where the page asked for stands. */
    public PageAddress address(Context ctx) {
        return PageAddress.of(ctx, site);
    }

    /** Returns what the site says of itself. */
    public SiteConfig site() {
        return site;
    }

    private String render(Context ctx, String template, Object page) {
        return templates.render(template, Map.of("page", page, "at", address(ctx), "site", site));
    }
}
