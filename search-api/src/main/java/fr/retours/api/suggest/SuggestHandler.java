package fr.retours.api.suggest;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.asked.QuestionReader;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SuggestionKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Serves {@code /suggest}. */
public record SuggestHandler(RecapSearch search, QuestionReader questions) {
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
                        given.list("types", List.of(SuggestionKind.values()), EnumSet.allOf(SuggestionKind.class)),
                        given.number("limit", 1, MOST, DEFAULT)),
                this::offered));
    }

    /** A page that answers what was typed stands before all else, unless only some kinds are wanted. */
    private Map<String, List<SuggestionResponse>> offered(Typed typed) {
        Map<String, List<SuggestionResponse>> groups = new LinkedHashMap<>();
        Optional<PageLink> answer = typed.isForAll() ? questions.read(typed.text()) : Optional.empty();
        answer.ifPresent(page -> groups.put(SuggestionResponse.QUESTION, List.of(SuggestionResponse.of(page))));
        groups.putAll(
                SuggestionResponse.byKind(search.suggest(typed.text(), typed.kinds(), typed.limit()), typed.kinds()));
        return groups;
    }

    private record Typed(String text, Set<SuggestionKind> kinds, int limit) {
        boolean isForAll() {
            return kinds.size() == SuggestionKind.values().length;
        }
    }
}
