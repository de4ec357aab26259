package fr.retours.api.page.frame;

import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.PageAddresses;
import fr.retours.api.problem.Problem;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.ProblemView;
import fr.retours.api.wording.Wording;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Sends pages, or 304 when the browser already has them.
 *
 * @param isForOne whether pages are for one reader alone, and change with more than the data: nobody keeps them
 */
public record PageSender(
        AnswerSender answers, DatasetVersions versions, TemplateRenderer templates, SiteConfig site, boolean isForOne)
        implements ProblemView {
    /** The media type of pages. */
    public static final String HTML = "text/html; charset=utf-8";

    /** Sends a page made from what the stores hold. */
    public void send(Context ctx, AnswerSource source, String template, Supplier<Object> page) {
        if (isForOne) {
            sendOnce(ctx, template, page);
            return;
        }
        answers.send(ctx, source, HTML, () -> render(ctx, template, page.get()));
    }

    /**
     * Sends what a template makes of something, not a page for people.
     *
     * @param version see {@link AnswerSender#send}
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
    public Optional<String> version(AnswerSource source) {
        return versions.of(source);
    }

    /** Returns where the page asked for stands. */
    public PageAddress address(Context ctx) {
        return PageAddress.of(ctx, site);
    }

    private String render(Context ctx, String template, Object page) {
        return templates.render(template, Map.of("page", page, "at", address(ctx), "site", site));
    }

    /**
     * What went wrong, for people.
     *
     * @param ways where to go from here, the most helpful first
     */
    public record ProblemPage(Problem problem, List<PageLink> ways) {
        private static final int LONGEST = 100;
        /** What an id of ours names: {@code person:jean-martin} is about « jean martin ». */
        private static final Pattern ID = Pattern.compile("(?:[a-z]+:)?([\\p{L}\\p{N}-]*\\p{L}[\\p{L}\\p{N}-]*)");

        /** Finds the ways on from the page that could not be shown. */
        static ProblemPage of(Problem problem, PageAddress at) {
            List<PageLink> ways = new ArrayList<>();
            if (problem.type().equals(ProblemType.NOT_FOUND.uri())) {
                addSearch(ways, at.path());
            } else if (problem.status() == ProblemType.GRAPH_UNAVAILABLE.status()) {
                ways.add(new PageLink(Wording.text("way.again"), PageAddresses.self(at.path(), at.query())));
            } else if (problem.type().equals(ProblemType.INVALID_PARAMETER.uri())) {
                ways.add(new PageLink(Wording.text("way.bare"), at.path()));
            } else if (problem.type().equals(ProblemType.INTERNAL.uri())) {
                ways.add(new PageLink(Wording.text("way.report"), at.report()));
            }
            ways.add(new PageLink(Wording.text("way.home"), "/"));
            ways.add(new PageLink(Wording.text("way.data"), "/donnees"));
            return new ProblemPage(problem, ways);
        }

        /** Whoever follows an old link may find the same under another id. */
        private static void addSearch(List<PageLink> ways, String path) {
            String last = path.substring(path.lastIndexOf('/') + 1);
            var named = ID.matcher(last);
            if (named.matches() && named.group(1).length() <= LONGEST) {
                String words = named.group(1).replace('-', ' ').strip();
                ways.add(new PageLink(
                        Wording.text("way.search", words), "/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
            }
        }
    }
}
