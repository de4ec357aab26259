package fr.retours.api.page;

import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.search.Named;
import fr.retours.api.search.SearchHandler;
import fr.retours.model.Slugged;
import fr.retours.model.Window;
import fr.retours.text.Facet;
import fr.retours.text.FacetRequest;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.Suggestion;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves {@code /}, the search page: it needs the index alone. */
final class SearchPageHandler {
    private static final Window MOST_VALUES = new Window(30, 0);

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
        Asked asked = Parameters.readPage(ctx, this::asked);
        SearchRequest request = asked.request();
        pages.send(ctx, Source.INDEX, "search", () -> {
            List<Suggestion> named =
                    request.window().offset() == 0 ? Named.by(search, request.query()) : List.<Suggestion>of();
            return SearchPage.of(request, search.search(request), named, inside(asked));
        });
    }

    /**
     * What the page is to show.
     *
     * @param facet the facet whose values are searched; empty when none is
     * @param typed what they are searched for
     */
    private record Asked(SearchRequest request, Optional<Facet> facet, String typed) {}

    private Asked asked(Parameters parameters) {
        return new Asked(
                SearchHandler.request(parameters, filters),
                parameters.value("facet").flatMap(name -> Slugged.find(Facet.class, name)),
                parameters.text("values", SearchRequest.MAX_QUERY));
    }

    private @Nullable FacetSearch inside(Asked asked) {
        if (asked.facet().isEmpty() || asked.typed().isBlank()) {
            return null;
        }
        var facet = asked.facet().get();
        var request = asked.request();
        var values = search.facetValues(
                new FacetRequest(facet, asked.typed(), request.query(), request.filter(), MOST_VALUES));
        return new FacetSearch(facet, asked.typed(), values.items());
    }
}
