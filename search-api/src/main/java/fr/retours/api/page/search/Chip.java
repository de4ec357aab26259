package fr.retours.api.page.search;

import fr.retours.api.page.frame.Address;
import fr.retours.api.wording.Days;
import fr.retours.api.wording.Labels;
import fr.retours.api.wording.Wording;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.SearchResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A filter that is set, and the way out of it.
 *
 * @param href the address without this filter
 */
public record Chip(String label, String href) {
    private static final List<Facet> FILTERS =
            List.of(Facet.THEME, Facet.KIND, Facet.COLLECTIVITE, Facet.PERSON, Facet.ORGANISATION, Facet.PART);

    /** Makes the chips of all filters of an address. */
    static List<Chip> of(Address address, SearchResult result) {
        List<Chip> chips = new ArrayList<>();
        for (Facet facet : FILTERS) {
            for (String value : address.values(facet.slug())) {
                boolean without = value.startsWith("-");
                String name = name(facet, without ? value.substring(1) : value, result);
                String label = Wording.text(without ? "chip.without" : "chip.with", Labels.of(facet), name);
                chips.add(new Chip(label, address.minus(facet.slug(), value).toString()));
            }
        }
        for (String bound : List.of("from", "to")) {
            for (String day : address.values(bound)) {
                String label = Wording.text("chip." + bound, Days.of(LocalDate.parse(day)));
                chips.add(new Chip(label, address.without(bound).toString()));
            }
        }
        if (!address.values("date").isEmpty()) {
            chips.add(
                    new Chip(Wording.text("chip.date"), address.without("date").toString()));
        }
        return chips;
    }

    private static String name(Facet facet, String value, SearchResult result) {
        return switch (facet) {
            case THEME -> Slugged.of(Theme.class, value).label();
            case KIND -> Labels.of(Slugged.of(EventKind.class, value));
            case PART -> Labels.of(Slugged.of(Part.class, value));
            case YEAR, YEAR_PUBLISHED, COLLECTIVITE, PERSON, ORGANISATION ->
                result.facets().getOrDefault(facet, List.of()).stream()
                        .filter(count -> count.value().equals(value))
                        .map(FacetCount::label)
                        .findFirst()
                        .orElse(value);
        };
    }
}
