package fr.retours.api.search;

import fr.retours.model.term.Slugged;
import fr.retours.text.SuggestionKind;

/** What one search can look for, in the order it is answered. */
enum SearchType implements Slugged {
    /** Recaps, by all they say. */
    RECAP(SuggestionKind.RECAP),
    /** People, by name. */
    PERSON(SuggestionKind.PERSON),
    /** Local authorities, by name. */
    COLLECTIVITE(SuggestionKind.COLLECTIVITE),
    /** Organisations, by name. */
    ORGANISATION(SuggestionKind.ORGANISATION),
    /** Themes, by name. */
    THEME(SuggestionKind.THEME);

    private final SuggestionKind kind;

    SearchType(SuggestionKind kind) {
        this.kind = kind;
    }

    /** Returns the same among suggestions. */
    SuggestionKind kind() {
        return kind;
    }

    @Override
    public String slug() {
        return kind.slug();
    }
}
