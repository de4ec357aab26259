package fr.retours.api.recap;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.UnknownIdException;
import fr.retours.model.id.RecapId;
import fr.retours.text.RecapSearch;
import io.javalin.http.Context;

/** Serves {@code /recaps}. */
public final class RecapHandler {
    private final RecapSearch search;
    private final Answers answers;

    /** Reads from {@code search}: recaps are there while the graph is down. */
    public RecapHandler(RecapSearch search, Answers answers) {
        this.search = search;
        this.answers = answers;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource("/recaps/{id}", this::recap);
    }

    private void recap(Context ctx) {
        Parameters.none(ctx);
        RecapId id = PathIds.read(ctx, RecapId::new);
        answers.item(
                ctx,
                Source.INDEX,
                () -> search.recap(id).map(RecapResponse::of).orElseThrow(() -> new UnknownIdException(id.value())));
    }
}
