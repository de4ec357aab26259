package fr.retours.api.suggest;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.request.Parameters;
import fr.retours.api.wording.Hints;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.Span;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionKind;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
                        parameters.text("q", SearchRequest.MAX_QUERY), parameters.number("limit", 1, MOST, DEFAULT)));
        answers.item(ctx, Source.INDEX, () -> byKind(search.suggest(typed.text(), typed.limit())));
    }

    private static Map<String, List<SuggestionResponse>> byKind(List<Suggestion> suggestions) {
        Map<String, List<SuggestionResponse>> groups = new LinkedHashMap<>();
        for (SuggestionKind kind : SuggestionKind.values()) {
            groups.put(
                    kind.slug(),
                    suggestions.stream()
                            .filter(one -> one.kind() == kind)
                            .map(SuggestionResponse::of)
                            .toList());
        }
        return groups;
    }

    private record Typed(String text, int limit) {}

    /**
     * A suggestion on the wire: see {@link Suggestion}.
     *
     * @param hint what tells it from others of the same name, in French
     * @param url where its page is, a path on this server
     */
    private record SuggestionResponse(
            String id,
            String label,
            int recaps,
            List<Span> matches,
            @Nullable String alias,
            String hint,
            String url) {
        static SuggestionResponse of(Suggestion one) {
            return new SuggestionResponse(
                    one.id(),
                    one.label(),
                    one.recaps(),
                    one.matches(),
                    one.alias(),
                    Hints.of(one.hint()),
                    PagePaths.suggested(one));
        }
    }
}
