package fr.retours.api.page.search;

import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.query.CountedSearch;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.search.Named;
import fr.retours.api.search.SearchHandler;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.GraphFailedException;
import fr.retours.model.port.GraphRefusedException;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.Window;
import fr.retours.model.term.Slugged;
import fr.retours.text.Facet;
import fr.retours.text.FacetRequest;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import fr.retours.text.Suggestion;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Serves {@code /}: the way in, and the search page, which needs the index alone. */
public final class SearchPageHandler {
    private static final Window MOST_VALUES = new Window(30, 0);
    private static final Window FIRST = new Window(1, 0);
    private static final SearchRequest LATEST =
            new SearchRequest("", EventFilter.NONE, SortOrder.LATEST_FIRST, new Window(6, 0));

    private final ParticipationGraph graph;
    private final RecapSearch search;
    private final CountedSearch counted;
    private final Filters filters;
    private final PageSender pages;

    /** Reads searches with {@code filters}, and counts the events of {@code graph} for the home page. */
    public SearchPageHandler(ParticipationGraph graph, CountedSearch counted, Filters filters, PageSender pages) {
        this.graph = graph;
        this.counted = counted;
        this.search = counted.uncounted();
        this.filters = filters;
        this.pages = pages;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.get("/", this::answer);
    }

    private void answer(Context ctx) {
        Asked asked = Parameters.readPage(ctx, this::asked);
        if (asked.isNothing()) {
            home(ctx);
        } else {
            pages.send(ctx, Source.INDEX, "search", () -> page(ctx, asked));
        }
    }

    /** While the graph does not answer, nobody knows how many events there are; the rest is known. */
    private void home(Context ctx) {
        try {
            pages.send(
                    ctx,
                    Source.GRAPH,
                    "home",
                    () -> home(OptionalLong.of(
                            graph.events(EventFilter.NONE, FIRST).total())));
        } catch (GraphUnavailableException | GraphRefusedException | GraphFailedException e) {
            pages.sendOnce(ctx, "home", () -> home(OptionalLong.empty()));
        }
    }

    private HomePage home(OptionalLong events) {
        return HomePage.of(search.search(LATEST), Figures.of(search, events));
    }

    private SearchPage page(Context ctx, Asked asked) {
        SearchRequest request = asked.request();
        List<Suggestion> named =
                request.window().offset() == 0 ? Named.by(search, request.query()) : List.<Suggestion>of();
        return SearchPage.of(request, counted.search(ctx, request), named, inside(asked));
    }

    /**
     * What the page is to show.
     *
     * @param facet the facet whose values are searched; empty when none is
     * @param typed what they are searched for
     */
    private record Asked(SearchRequest request, Optional<Facet> facet, String typed) {
        /** Tells whether all recaps are asked for, from the first one: the page then welcomes. */
        boolean isNothing() {
            return request.query().isBlank()
                    && request.filter().equals(EventFilter.NONE)
                    && request.sort() == SortOrder.RELEVANCE
                    && request.window().offset() == 0
                    && facet.isEmpty();
        }
    }

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
