package fr.retours.api.page.recap;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.page.entity.EventFacts;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.model.id.EventId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.GraphFailedException;
import fr.retours.model.port.GraphRefusedException;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.text.IndexedRecap;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.Snippet;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Serves the pages of recaps: the text from the index, the facts from the graph as long as it answers. */
public record RecapPageHandler(FactSources facts, RecapSearch search, PageSender pages) {
    private static final PageWindow MOST = new PageWindow(PageWindow.MAX_LIMIT, 0);

    /** Adds the routes. */
    public void register(RouteRegistry routes) {
        routes.get("/recaps/{id}", this::recap);
    }

    private void recap(Context ctx) {
        RecapId id = PathIds.read(ctx, RecapId::new);
        String query = QueryParameters.readPage(ctx, parameters -> parameters.text("q", SearchRequest.MAX_QUERY));
        try {
            pages.send(ctx, AnswerSource.GRAPH, "recap", () -> whole(id, query));
        } catch (GraphUnavailableException | GraphRefusedException | GraphFailedException e) {
            pages.sendOnce(
                    ctx,
                    "recap",
                    () -> RecapPage.bare(
                            read(id), passages(id, query), facts.quoting().quotes()));
        }
    }

    private RecapPage whole(RecapId id, String query) {
        IndexedRecap found = read(id);
        ProofQuotes quotes = facts.quoting().quotes();
        return RecapPage.of(
                found, found.event().flatMap(event -> facts(event.id(), quotes)), passages(id, query), quotes);
    }

    private List<Snippet> passages(RecapId id, String query) {
        return query.isBlank() ? List.of() : search.passages(id, query);
    }

    private IndexedRecap read(RecapId id) {
        return search.recap(id).orElseThrow(() -> new UnknownIdException(id.value()));
    }

    private Optional<EventFacts> facts(EventId id, ProofQuotes quotes) {
        return facts.graph().event(id).map(detail -> {
            var people = facts.graph().participants(id, RelationFilter.ANY, MOST);
            return new EventFacts(detail, people.items(), people.total(), quotes);
        });
    }
}
