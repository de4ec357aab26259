package fr.retours.api.discovery;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import fr.retours.api.page.PageAddress;
import fr.retours.api.page.SiteConfig;
import fr.retours.api.page.Templates;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.search.SearchHandler;
import fr.retours.api.wording.Wording;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import io.javalin.http.Context;
import java.util.Map;

/** Serves {@code /feed.atom}: the latest recaps that a search finds, for readers of news. */
final class FeedHandler {
    private static final String ATOM = "application/atom+xml; charset=utf-8";

    private final RecapSearch search;
    private final Filters filters;
    private final Answers answers;
    private final Templates templates;
    private final SiteConfig site;

    FeedHandler(RecapSearch search, Filters filters, Answers answers, Templates templates, SiteConfig site) {
        this.search = search;
        this.filters = filters;
        this.answers = answers;
        this.templates = templates;
        this.site = site;
    }

    void register(Routes routes) {
        routes.get("/feed.atom", this::feed);
    }

    private void feed(Context ctx) {
        SearchRequest asked = Parameters.readPage(ctx, given -> SearchHandler.request(given, filters));
        var latest = new SearchRequest(asked.query(), asked.filter(), SortOrder.LATEST_FIRST, asked.window());
        var at = PageAddress.of(ctx, site);
        answers.send(
                ctx,
                search.datasetVersion(),
                ATOM,
                () -> templates.render(
                        "feed",
                        Map.of(
                                "feed",
                                Feed.of(title(latest), search.search(latest).hits(), at))));
    }

    private static String title(SearchRequest asked) {
        return asked.query().isBlank() ? Wording.text("feed.all") : Wording.text("feed.query", asked.query());
    }
}
