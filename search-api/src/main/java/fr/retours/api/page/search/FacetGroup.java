package fr.retours.api.page.search;

import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.SearchResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to narrow a search, as links.
 *
 * @param name as the filter is called
 * @param first the values shown at once
 * @param rest the values shown on request
 * @param typed what was searched for inside the facet: all values shown fit that
 */
public record FacetGroup(String name, String label, List<Choice> first, List<Choice> rest, String typed) {
    private static final int AT_ONCE = 6;

    /**
     * A value of the facet.
     *
     * @param excluded whether what has it is left out
     * @param href where it is picked, or left again when it is selected or excluded
     * @param without where it is excluded; null when it is picked or cannot be
     */
    public record Choice(
            String label,
            int count,
            boolean selected,
            boolean excluded,
            String href,
            @Nullable String without) {
        /** Returns whether there is a filter to leave. */
        boolean isPicked() {
            return selected || excluded;
        }
    }

    /** Makes the links of all facets that can narrow this search, years aside. */
    static List<FacetGroup> of(SearchResult result, FilteredAddress address, @Nullable FacetSearch inside) {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        counts.putAll(result.facets());
        if (inside != null) {
            counts.put(inside.facet(), inside.values());
        }
        return Arrays.stream(Facet.values())
                .filter(facet -> !facet.isYears())
                .map(facet -> of(facet, counts.getOrDefault(facet, List.of()), address))
                .map(group -> inside != null && inside.facet().slug().equals(group.name())
                        ? group.fitting(inside.typed())
                        : group)
                .filter(group -> !group.first().isEmpty() || !group.typed().isEmpty())
                .toList();
    }

    /** Returns the same as what fits what was typed: all at once. */
    private FacetGroup fitting(String typed) {
        List<Choice> all = new ArrayList<>(first);
        all.addAll(rest);
        return new FacetGroup(name, label, all, List.of(), typed);
    }

    /** Returns whether there are so many values that they can be searched. */
    public boolean isSearched() {
        return !rest.isEmpty() || !typed.isEmpty();
    }

    private static FacetGroup of(Facet facet, List<FacetCount> counts, FilteredAddress address) {
        List<Choice> choices = counts.stream()
                .map(count -> choice(facet, count, address))
                .sorted((a, b) -> Boolean.compare(b.isPicked(), a.isPicked()))
                .toList();
        int cut = Math.min(AT_ONCE, choices.size());
        return new FacetGroup(
                facet.slug(),
                FrenchLabels.of(facet),
                choices.subList(0, cut),
                choices.subList(cut, choices.size()),
                "");
    }

    private static Choice choice(Facet facet, FacetCount count, FilteredAddress address) {
        String name = facet.slug();
        FilteredAddress next = address.plus(name, count.value());
        if (count.selected()) {
            next = address.minus(name, count.value());
        } else if (count.excluded()) {
            next = address.minus(name, "-" + count.value());
        }
        boolean picked = count.selected() || count.excluded();
        return new Choice(
                FrenchLabels.of(facet, count),
                count.count(),
                count.selected(),
                count.excluded(),
                next.toString(),
                picked ? null : address.plus(name, "-" + count.value()).toString());
    }
}
