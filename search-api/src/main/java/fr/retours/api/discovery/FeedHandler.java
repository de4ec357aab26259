package fr.retours.api.discovery;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.request.FilterReader;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.search.SearchHandler;
import fr.retours.api.wording.Wording;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import io.javalin.http.Context;

/** Serves {@code /feed.atom}: the latest recaps that a search finds, for readers of news. */
record FeedHandler(RecapSearch search, FilterReader filters, PageSender pages) {
    private static final String ATOM = "application/atom+xml; charset=utf-8";

    void register(RouteRegistry routes) {
        routes.get("/feed.atom", this::feed);
    }

    private void feed(Context ctx) {
        SearchRequest asked = QueryParameters.readPage(ctx, given -> SearchHandler.request(given, filters));
        var latest = new SearchRequest(asked.query(), asked.filter(), SortOrder.LATEST_FIRST, asked.window());
        pages.send(
                ctx,
                pages.version(AnswerSource.INDEX),
                ATOM,
                "feed",
                () -> RecapFeed.of(title(latest), search.search(latest).hits(), pages.address(ctx)));
    }

    private static String title(SearchRequest asked) {
        return asked.query().isBlank() ? Wording.text("feed.all") : Wording.text("feed.query", asked.query());
    }
}
