package fr.retours.api.recap;

import fr.retours.api.answer.Source;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.model.id.RecapId;
import fr.retours.text.RecapSearch;

/** Serves {@code /recaps}. */
public final class RecapHandler {
    private final RecapSearch search;

    /** Reads from {@code search}: recaps are there while the graph is down. */
    public RecapHandler(RecapSearch search) {
        this.search = search;
    }

    /** Adds the view. */
    public void register(ApiViews views) {
        views.add(ApiView.item(
                "/recaps/{id}",
                Source.INDEX,
                (ctx, given) -> PathIds.read(ctx, RecapId::new),
                id -> search.recap(id).map(RecapResponse::of).orElseThrow(() -> new UnknownIdException(id.value()))));
    }
}
