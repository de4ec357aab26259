package fr.retours.api.search;

import fr.retours.text.RecapSearch;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** People, bodies and themes that the words of a search name, beside the recaps it finds. */
public final class Named {
    private static final int MOST = 12;

    private Named() {}

    /** Finds what bears a name with all the words; all kinds but recaps. */
    public static List<Suggestion> by(RecapSearch search, String query) {
        return by(search, query, EnumSet.complementOf(EnumSet.of(SuggestionKind.RECAP, SuggestionKind.WORD)));
    }

    /** Finds what is of some kinds, best first within a kind; a dozen in all. */
    static List<Suggestion> by(RecapSearch search, String query, Set<SuggestionKind> kinds) {
        return search.suggest(query, kinds, MOST);
    }
}
