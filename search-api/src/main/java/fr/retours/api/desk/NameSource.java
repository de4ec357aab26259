package fr.retours.api.desk;

import fr.retours.model.term.Slugged;
import fr.retours.text.SuggestionKind;
import java.util.EnumSet;
import java.util.Set;

/** Where the names in a field are looked for. */
enum NameSource implements Slugged {
    /** People and organisations. */
    ACTORS("actors", SuggestionKind.PERSON, SuggestionKind.ORGANISATION),
    /** People, organisations, and events, by the titles of their recaps. */
    SAME("same", SuggestionKind.PERSON, SuggestionKind.ORGANISATION, SuggestionKind.RECAP),
    /** People and bodies. */
    ANYBODY("anybody", SuggestionKind.PERSON, SuggestionKind.COLLECTIVITE, SuggestionKind.ORGANISATION),
    /** Authorities that recaps name, those without a code included. */
    TERRITORIES("territories", SuggestionKind.COLLECTIVITE),
    /** All authorities that have a code. */
    CODES("codes", SuggestionKind.COLLECTIVITE),
    /** Recaps, by their title. */
    RECAPS("recaps", SuggestionKind.RECAP);

    private final String slug;

    @SuppressWarnings("ImmutableEnumChecker") // a set that never changes
    private final Set<SuggestionKind> kinds;

    NameSource(String slug, SuggestionKind first, SuggestionKind... others) {
        this.slug = slug;
        this.kinds = EnumSet.of(first, others);
    }

    @Override
    public String slug() {
        return slug;
    }

    /** Returns which of the index's names it has. */
    Set<SuggestionKind> kinds() {
        return kinds;
    }
}
