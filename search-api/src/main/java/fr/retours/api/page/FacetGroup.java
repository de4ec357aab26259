package fr.retours.api.page;

import fr.retours.api.wording.Labels;
import fr.retours.model.EventFilter;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.SearchResult;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param excluded whether what has it is left out
     * @param href where it is picked, or left again when it is selected or excluded; null when no filter takes it
     */
    public record Choice(
            String label,
            int count,
            boolean selected,
            boolean excluded,
            @Nullable String href) {
        /** Returns whether there is a filter to leave. */
        public boolean isPicked() {
            return selected || excluded;
        }
    }

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
                .sorted((a, b) -> Boolean.compare(b.isPicked(), a.isPicked()))
                .toList();
        int cut = Math.min(AT_ONCE, choices.size());
        return new FacetGroup(Labels.of(facet), choices.subList(0, cut), choices.subList(cut, choices.size()));
    }

    private static Choice choice(Facet facet, FacetCount count, Address address) {
        String name = facet.slug();
        Address next = address.plus(name, count.value());
        if (count.selected()) {
            next = address.minus(name, count.value());
        } else if (count.excluded()) {
            next = address.minus(name, "-" + count.value());
        }
        return new Choice(Labels.of(facet, count), count.count(), count.selected(), count.excluded(), next.toString());
    }

    /** A year has no filter of its own: it stands for its first and last day. */
    private static Choice year(FacetCount count, EventFilter filter, Address address) {
        if (count.value().equals(Facet.UNDATED)) {
            return new Choice(count.label(), count.count(), false, false, null);
        }
        var first = LocalDate.parse(count.value() + "-01-01");
        var last = LocalDate.parse(count.value() + "-12-31");
        boolean selected = first.equals(filter.from()) && last.equals(filter.to());
        Address next = selected
                ? address.without("from").without("to")
                : address.with("from", first.toString()).with("to", last.toString());
        return new Choice(count.label(), count.count(), selected, false, next.toString());
    }
}
