package fr.retours.api.desk;

import fr.retours.model.term.Slugged;
import fr.retours.text.SuggestionKind;
import java.util.EnumSet;
import java.util.Set;

/** Where the names in a field are looked for. */
enum NameSource implements Slugged {
    /** People and organisations. */
    ACTORS(SuggestionKind.PERSON, SuggestionKind.ORGANISATION),
    /** People, organisations, and events, by the titles of their recaps. */
    SAME(SuggestionKind.PERSON, SuggestionKind.ORGANISATION, SuggestionKind.RECAP),
    /** People and bodies. */
    ANYBODY(SuggestionKind.PERSON, SuggestionKind.COLLECTIVITE, SuggestionKind.ORGANISATION),
    /** Organisations and authorities. */
    BODIES(SuggestionKind.COLLECTIVITE, SuggestionKind.ORGANISATION),
    /** Authorities that recaps name, those without a code included. */
    TERRITORIES(SuggestionKind.COLLECTIVITE),
    /** All authorities that have a code. */
    CODES(SuggestionKind.COLLECTIVITE),
    /** Recaps, by their title. */
    RECAPS(SuggestionKind.RECAP);

    @SuppressWarnings("ImmutableEnumChecker") // a set that never changes
    private final Set<SuggestionKind> kinds;

    NameSource(SuggestionKind first, SuggestionKind... others) {
        this.kinds = EnumSet.of(first, others);
    }

    /** Returns which of the index's names it has. */
    Set<SuggestionKind> kinds() {
        return kinds;
    }
}
