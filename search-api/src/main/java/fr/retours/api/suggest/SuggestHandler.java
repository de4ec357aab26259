package fr.retours.api.suggest;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SuggestionKind;
import java.util.EnumSet;
import java.util.Set;

/** Serves {@code /suggest}. */
public record SuggestHandler(RecapSearch search) {
    private static final int MOST = 20;
    private static final int DEFAULT = 8;

    /** Adds the view. */
    public void register(ApiViews views) {
        views.add(ApiView.item(
                "/suggest",
                AnswerSource.INDEX,
                SuggestionResponse.BY_KIND,
                given -> new Typed(
                        given.text("q", SearchRequest.MAX_QUERY),
                        given.list("types", SuggestionKind.class, EnumSet.allOf(SuggestionKind.class)),
                        given.number("limit", 1, MOST, DEFAULT)),
                typed -> SuggestionResponse.byKind(
                        search.suggest(typed.text(), typed.kinds(), typed.limit()), typed.kinds())));
    }

    private record Typed(String text, Set<SuggestionKind> kinds, int limit) {}
}
