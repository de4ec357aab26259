package fr.retours.api.page;

import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.fact.Quoting;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.UnknownIdException;
import fr.retours.model.EventId;
import fr.retours.model.GraphFailedException;
import fr.retours.model.GraphRefusedException;
import fr.retours.model.GraphUnavailableException;
import fr.retours.model.ParticipationGraph;
import fr.retours.model.RecapId;
import fr.retours.model.Window;
import fr.retours.text.IndexedRecap;
import fr.retours.text.RecapSearch;
import io.javalin.http.Context;
import java.util.Optional;

/** Serves the pages of recaps: the text from the index, the facts from the graph as long as it answers. */
final class RecapPageHandler {
    private static final Window MOST = new Window(Window.MAX_LIMIT, 0);

    private final ParticipationGraph graph;
    private final RecapSearch search;
    private final Quoting quoting;
    private final PageSender pages;

    RecapPageHandler(ParticipationGraph graph, RecapSearch search, Quoting quoting, PageSender pages) {
        this.graph = graph;
        this.search = search;
        this.quoting = quoting;
        this.pages = pages;
    }

    void register(Routes routes) {
        routes.get("/recaps/{id}", this::recap);
    }

    private void recap(Context ctx) {
        RecapId id = PathIds.read(ctx, RecapId::new);
        try {
            pages.send(ctx, Source.GRAPH, "recap", () -> whole(id));
        } catch (GraphUnavailableException | GraphRefusedException | GraphFailedException e) {
            pages.sendOnce(ctx, "recap", () -> RecapPage.bare(read(id)));
        }
    }

    private RecapPage whole(RecapId id) {
        IndexedRecap found = read(id);
        return RecapPage.of(found, facts(found.event().id()));
    }

    private IndexedRecap read(RecapId id) {
        return search.recap(id).orElseThrow(() -> new UnknownIdException(id.value()));
    }

    private Optional<EventFacts> facts(EventId id) {
        return graph.event(id).map(detail -> {
            var people = graph.participants(id, false, MOST);
            return new EventFacts(detail, people.items(), people.total(), quoting.quotes());
        });
    }
}
