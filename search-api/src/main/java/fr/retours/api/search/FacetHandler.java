package fr.retours.api.search;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.request.Windows;
import fr.retours.model.term.Slugged;
import fr.retours.text.Facet;
import fr.retours.text.FacetRequest;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import io.javalin.http.Context;

/** Serves {@code /facets/{name}/values}: a search inside the values of one facet. */
public final class FacetHandler {
    private final RecapSearch search;
    private final Answers answers;
    private final Filters filters;

    /** Counts what {@code search} finds. */
    public FacetHandler(RecapSearch search, Answers answers, Filters filters) {
        this.search = search;
        this.answers = answers;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource("/facets/{name}/values", this::values);
    }

    private void values(Context ctx) {
        String name = ctx.pathParam("name");
        Facet facet = Slugged.find(Facet.class, name).orElseThrow(() -> new UnknownIdException(name));
        FacetRequest request = Parameters.read(ctx, parameters -> request(facet, parameters));
        answers.list(
                ctx,
                Source.INDEX,
                request.window(),
                () -> Stretch.of(search.facetValues(request), count -> SearchHandler.value(facet, count))
                        .ofNoFacts());
    }

    /** The value is looked for by {@code q}, so the search under which it is counted is {@code search} here. */
    private FacetRequest request(Facet facet, Parameters parameters) {
        return new FacetRequest(
                facet,
                parameters.text("q", SearchRequest.MAX_QUERY),
                parameters.text("search", SearchRequest.MAX_QUERY),
                filters.read(parameters),
                Windows.read(parameters));
    }
}
