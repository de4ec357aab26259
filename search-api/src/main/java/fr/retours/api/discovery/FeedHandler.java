package fr.retours.api.discovery;

import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.search.SearchHandler;
import fr.retours.api.wording.Wording;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import io.javalin.http.Context;

/** Serves {@code /feed.atom}: the latest recaps that a search finds, for readers of news. */
record FeedHandler(RecapSearch search, Filters filters, PageSender pages) {
    private static final String ATOM = "application/atom+xml; charset=utf-8";

    void register(Routes routes) {
        routes.get("/feed.atom", this::feed);
    }

    private void feed(Context ctx) {
        SearchRequest asked = Parameters.readPage(ctx, given -> SearchHandler.request(given, filters));
        var latest = new SearchRequest(asked.query(), asked.filter(), SortOrder.LATEST_FIRST, asked.window());
        pages.send(
                ctx,
                pages.version(Source.INDEX),
                ATOM,
                "feed",
                () -> Feed.of(title(latest), search.search(latest).hits(), pages.address(ctx)));
    }

    private static String title(SearchRequest asked) {
        return asked.query().isBlank() ? Wording.text("feed.all") : Wording.text("feed.query", asked.query());
    }
}
