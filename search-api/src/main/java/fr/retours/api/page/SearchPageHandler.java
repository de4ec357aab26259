package fr.retours.api.page;

import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.search.SearchHandler;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import io.javalin.http.Context;

/** Serves {@code /}, the search page: it needs the index alone. */
final class SearchPageHandler {
    private final RecapSearch search;
    private final Filters filters;
    private final PageSender pages;

    SearchPageHandler(RecapSearch search, Filters filters, PageSender pages) {
        this.search = search;
        this.filters = filters;
        this.pages = pages;
    }

    void register(Routes routes) {
        routes.get("/", this::search);
    }

    private void search(Context ctx) {
        SearchRequest request = Parameters.readPage(ctx, parameters -> SearchHandler.request(parameters, filters));
        pages.send(ctx, Source.INDEX, "search", () -> SearchPage.of(request, search.search(request)));
    }
}
