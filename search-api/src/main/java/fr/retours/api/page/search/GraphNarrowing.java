package fr.retours.api.page.search;

import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.NodeId;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a view of the graph is narrowed: what its form shows, and the filters that lead to it from elsewhere.
 *
 * @param address of the view as it is
 * @param years to choose a period from
 * @param certainty how sure facts must be
 * @param theme the one theme that the form shows; null when none or several are asked for
 * @param chips the filters that the form has no field for, each with the address of the view without it
 */
public record GraphNarrowing(
        FilteredAddress address,
        YearChoice years,
        CertaintyChoice certainty,
        @Nullable Theme theme,
        List<PageLink> chips) {
    private static final List<String> IDS = List.of("person", "organisation", "collectivite");

    /**
     * Makes the form.
     *
     * @param certainty of the page, whose address has parameters that have been found good
     * @param names finds what an id names
     */
    public static GraphNarrowing of(
            CertaintyChoice certainty, YearChoice years, Function<NodeId, Optional<String>> names) {
        return of(certainty, years, Set.of(), names);
    }

    /**
     * Makes a form that has fields of its own.
     *
     * @param certainty see {@link #of(CertaintyChoice, YearChoice, Function)}
     * @param fields the parameters that these are for, which need no chips
     * @param names finds what an id names
     */
    public static GraphNarrowing of(
            CertaintyChoice certainty,
            YearChoice years,
            Collection<String> fields,
            Function<NodeId, Optional<String>> names) {
        FilteredAddress address = certainty.address();
        List<String> themes = address.values("theme");
        Optional<Theme> one = themes.size() == 1 ? Slugged.find(Theme.class, themes.getFirst()) : Optional.empty();
        List<PageLink> chips = new ArrayList<>();
        if (one.isEmpty()) {
            chips.addAll(chips(
                    address, "theme", value -> Slugged.of(Theme.class, value).label()));
        }
        if (!fields.contains("kind")) {
            chips.addAll(chips(address, "kind", value -> FrenchLabels.of(Slugged.of(EventKind.class, value))));
        }
        if (!fields.contains("part")) {
            chips.addAll(chips(address, "part", value -> FrenchLabels.of(Slugged.of(Part.class, value))));
        }
        IDS.forEach(name -> chips.addAll(
                chips(address, name, value -> names.apply(NodeId.of(value)).orElse(value))));
        return new GraphNarrowing(address, years, certainty, one.orElse(null), chips);
    }

    /** Returns the parameters that a form must carry along, in which {@code fields} has fields of its own. */
    public Map<String, List<String>> carried(Collection<String> fields) {
        Map<String, List<String>> carried = new LinkedHashMap<>(address.parameters());
        List.of("from", "to", "limit", "offset").forEach(carried::remove);
        carried.keySet().removeAll(fields);
        if (theme != null) {
            carried.remove("theme");
        }
        return carried;
    }

    private static List<PageLink> chips(FilteredAddress address, String name, Function<String, String> label) {
        return address.values(name).stream()
                .map(value -> new PageLink(
                        value.startsWith("-")
                                ? Wording.text("filter.without", label.apply(value.substring(1)))
                                : label.apply(value),
                        address.minus(name, value).without("offset").toString()))
                .toList();
    }
}
