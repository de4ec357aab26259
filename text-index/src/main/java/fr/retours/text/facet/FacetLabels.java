package fr.retours.text.facet;

import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.text.Facet;
import fr.retours.text.entity.EntityNames;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What readers see for the values of a facet, in French. */
public final class FacetLabels {
    private static final Properties CLOSED_LISTS = load();

    private final EntityNames names;

    /** Takes the names of people and bodies from {@code names}; the labels of closed lists come with the program. */
    public FacetLabels(EntityNames names) {
        this.names = names;
    }

    /** Returns the label of a value. */
    String of(Facet facet, String value) {
        return switch (facet) {
            case THEME -> Slugged.of(Theme.class, value).label();
            case YEAR, YEAR_PUBLISHED -> CLOSED_LISTS.getProperty(Facet.YEAR.slug() + "." + value, value);
            case KIND, PART -> CLOSED_LISTS.getProperty(facet.slug() + "." + value, value);
            case COLLECTIVITE, PERSON, ORGANISATION -> names.nameOf(value);
        };
    }

    private static Properties load() {
        var labels = new Properties();
        try (var in = Objects.requireNonNull(FacetLabels.class.getResourceAsStream("facet-labels.properties"))) {
            labels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading facet-labels.properties", e);
        }
        return labels;
    }
}
