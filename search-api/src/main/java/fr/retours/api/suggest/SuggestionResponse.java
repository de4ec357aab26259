package fr.retours.api.suggest;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.retours.api.answer.PagePaths;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.wording.FrenchHints;
import fr.retours.text.Span;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionKind;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion on the wire: see {@link Suggestion}.
 *
 * @param hint what tells it from others of the same name, in French
 * @param url where its page is, a path on this server
 */
public record SuggestionResponse(
        String id,
        String label,
        int recaps,
        List<Span> matches,
        @Nullable String alias,
        String hint,
        String url) {
    /** What {@link #byKind} makes. */
    public static final Type BY_KIND = new TypeReference<Map<String, List<SuggestionResponse>>>() {}.getType();

    /** The kind of a page that answers a question. */
    static final String QUESTION = "question";

    /** Puts a suggestion on the wire. */
    public static SuggestionResponse of(Suggestion one) {
        return new SuggestionResponse(
                one.id(),
                one.label(),
                one.recaps(),
                one.matches(),
                one.alias(),
                FrenchHints.of(one.hint()),
                PagePaths.suggested(one));
    }

    /** Puts a page that answers a question on the wire. */
    static SuggestionResponse of(PageLink page) {
        return new SuggestionResponse(page.href(), page.label(), 0, List.of(), null, "", page.href());
    }

    /** Returns a list for each of some kinds, by slug. */
    public static Map<String, List<SuggestionResponse>> byKind(
            List<Suggestion> suggestions, Set<SuggestionKind> kinds) {
        Map<String, List<SuggestionResponse>> groups = new LinkedHashMap<>();
        for (SuggestionKind kind : SuggestionKind.values()) {
            if (kinds.contains(kind)) {
                groups.put(
                        kind.slug(),
                        suggestions.stream()
                                .filter(one -> one.kind() == kind)
                                .map(SuggestionResponse::of)
                                .toList());
            }
        }
        return groups;
    }
}
