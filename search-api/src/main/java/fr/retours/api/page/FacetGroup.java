package fr.retours.api.page;

import fr.retours.api.wording.Labels;
import fr.retours.model.EventFilter;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.SearchResult;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * One way to narrow a search, as links.
 *
 * @param first the values shown at once
 * @param rest the values shown on request
 */
public record FacetGroup(String label, List<Choice> first, List<Choice> rest) {
    private static final int AT_ONCE = 6;

    /**
     * A value of the facet.
     *
     * @param href where it is picked, or left again when it is selected
     */
    public record Choice(String label, int count, boolean selected, String href) {}

    /** Makes the links of all facets that can narrow this search. */
    static List<FacetGroup> of(SearchResult result, EventFilter filter, Address address) {
        return Arrays.stream(Facet.values())
                .map(facet -> of(facet, result.facets().getOrDefault(facet, List.of()), filter, address))
                .filter(group -> !group.first().isEmpty())
                .toList();
    }

    private static FacetGroup of(Facet facet, List<FacetCount> counts, EventFilter filter, Address address) {
        List<Choice> choices = counts.stream()
                .map(count -> facet == Facet.YEAR ? year(count, filter, address) : choice(facet, count, address))
                .sorted((a, b) -> Boolean.compare(b.selected(), a.selected()))
                .toList();
        int cut = Math.min(AT_ONCE, choices.size());
        return new FacetGroup(Labels.of(facet), choices.subList(0, cut), choices.subList(cut, choices.size()));
    }

    private static Choice choice(Facet facet, FacetCount count, Address address) {
        String name = facet.slug();
        boolean selected = address.values(name).contains(count.value());
        Address next = selected ? address.minus(name, count.value()) : address.plus(name, count.value());
        return new Choice(Labels.of(facet, count), count.count(), selected, next.toString());
    }

    /** A year has no filter of its own: it stands for its first and last day. */
    private static Choice year(FacetCount count, EventFilter filter, Address address) {
        var first = LocalDate.parse(count.value() + "-01-01");
        var last = LocalDate.parse(count.value() + "-12-31");
        boolean selected = first.equals(filter.from()) && last.equals(filter.to());
        Address next = selected
                ? address.without("from").without("to")
                : address.with("from", first.toString()).with("to", last.toString());
        return new Choice(count.label(), count.count(), selected, next.toString());
    }
}
