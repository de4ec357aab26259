package fr.retours.text.facet;

import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.text.Facet;
import fr.retours.text.entity.EntityNames;
import java.util.Locale;
import java.util.ResourceBundle;

/** What readers see for the values of a facet, in French. */
public final class FacetLabels {
    private static final ResourceBundle CLOSED_LISTS =
            ResourceBundle.getBundle("fr.retours.text.facet.facet-labels", Locale.ROOT, FacetLabels.class.getModule());

    private final EntityNames names;

    /** Takes the names of people and bodies from {@code names}; the labels of closed lists come with the program. */
    public FacetLabels(EntityNames names) {
        this.names = names;
    }

    /** Returns the label of a value. */
    String of(Facet facet, String value) {
        return switch (facet) {
            case THEME -> Slugged.of(Theme.class, value).label();
            case YEAR, YEAR_PUBLISHED -> listed(Facet.YEAR, value);
            case KIND, PART -> listed(facet, value);
            case COLLECTIVITE, PERSON, ORGANISATION -> names.nameOf(value);
        };
    }

    private static String listed(Facet facet, String value) {
        String key = facet.slug() + "." + value;
        return CLOSED_LISTS.containsKey(key) ? CLOSED_LISTS.getString(key) : value;
    }
}
