package fr.retours.api.suggest;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.request.Parameters;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SuggestionKind;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.Set;

/** Serves {@code /suggest}. */
public final class SuggestHandler {
    private static final int MOST = 20;
    private static final int DEFAULT = 8;

    private final RecapSearch search;
    private final Answers answers;

    /** Offers what {@code search} holds. */
    public SuggestHandler(RecapSearch search, Answers answers) {
        this.search = search;
        this.answers = answers;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource("/suggest", this::suggest);
    }

    private void suggest(Context ctx) {
        Typed typed = Parameters.read(
                ctx,
                parameters -> new Typed(
                        parameters.text("q", SearchRequest.MAX_QUERY),
                        parameters.list("types", SuggestionKind.class, EnumSet.allOf(SuggestionKind.class)),
                        parameters.number("limit", 1, MOST, DEFAULT)));
        answers.item(
                ctx,
                Source.INDEX,
                () -> SuggestionResponse.byKind(
                        search.suggest(typed.text(), typed.kinds(), typed.limit()), typed.kinds()));
    }

    private record Typed(String text, Set<SuggestionKind> kinds, int limit) {}
}
