package fr.retours.api.discovery;

import fr.retours.api.answer.AnswerJson;
import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.wording.FrenchHints;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.Suggestion;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Serves what lets a browser search here from its own box: OpenSearch 1.1 and its suggestions. */
record OpenSearchHandler(RecapSearch search, AnswerSender answers, PageSender pages) {
    private static final String DESCRIPTION = "application/opensearchdescription+xml; charset=utf-8";
    private static final String SUGGESTIONS = "application/x-suggestions+json; charset=utf-8";
    private static final int MOST = 8;

    void register(RouteRegistry routes) {
        routes.get("/opensearch.xml", this::description);
        routes.get("/opensearch/suggest", this::suggest);
    }

    private void description(Context ctx) {
        var at = pages.address(ctx);
        pages.send(ctx, Optional.of("opensearch " + at.origin()), DESCRIPTION, "opensearch", () -> at);
    }

    private void suggest(Context ctx) {
        String typed = QueryParameters.readPage(ctx, given -> given.text("q", SearchRequest.MAX_QUERY));
        var at = pages.address(ctx);
        answers.send(ctx, search.datasetVersion(), SUGGESTIONS, () -> {
            List<Suggestion> found = search.suggest(typed, MOST);
            return AnswerJson.write(List.of(
                    typed,
                    found.stream().map(Suggestion::label).toList(),
                    found.stream().map(one -> FrenchHints.of(one.hint())).toList(),
                    found.stream()
                            .map(one -> at.whole(PagePaths.suggested(one)))
                            .toList()));
        });
    }
}
