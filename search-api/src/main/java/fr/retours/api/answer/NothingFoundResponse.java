package fr.retours.api.answer;

import fr.retours.api.wording.FrenchLabels;
import fr.retours.text.Facet;
import fr.retours.text.NothingFound;
import java.util.List;

/** What may help whoever found nothing, on the wire: see {@link NothingFound}. */
public record NothingFoundResponse(
        List<NothingFound.Word> words, List<NothingFound.Without> filters, List<Name> names, List<Theme> themes) {
    /** Someone or something whose name fits. */
    public record Name(String id, String label) {}

    /**
     * A theme to browse.
     *
     * @param value what the filter {@code theme} takes
     */
    public record Theme(String value, String label, int count) {}

    /** Puts it on the wire. */
    public static NothingFoundResponse of(NothingFound help) {
        return new NothingFoundResponse(
                help.words(),
                help.filters(),
                help.names().stream()
                        .map(one -> new Name(one.id(), one.label()))
                        .toList(),
                help.themes().stream()
                        .map(one -> new Theme(one.value(), FrenchLabels.of(Facet.THEME, one), one.count()))
                        .toList());
    }
}
