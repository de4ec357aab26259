package fr.retours.text;

import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What readers see for the values of a facet, in French. */
final class FacetLabels {
    private static final Properties CLOSED_LISTS = load();

    private final EntityNames names;

    FacetLabels(EntityNames names) {
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
