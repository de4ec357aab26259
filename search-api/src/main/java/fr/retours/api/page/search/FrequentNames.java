package fr.retours.api.page.search;

import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.PageWindow;
import fr.retours.model.time.DateBasis;
import fr.retours.text.Facet;
import fr.retours.text.FacetRequest;
import fr.retours.text.RecapSearch;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** Offers whom to begin with: those whom most recaps of the last years name. */
public record FrequentNames(RecapSearch search) {
    private static final int YEARS = 3;
    private static final PageWindow MOST = new PageWindow(8, 0);

    /**
     * Returns those whom most recaps name, by kind; kinds without any are left out.
     *
     * @param years in which there are events
     * @param address where the choice of an id leads
     */
    public List<ChoiceGroup> of(YearChoice years, UnaryOperator<String> address) {
        return of(years, List.of(Facet.PERSON, Facet.COLLECTIVITE, Facet.ORGANISATION), address);
    }

    /** Returns those bodies that most recaps name; see {@link #of}. */
    public List<ChoiceGroup> bodies(YearChoice years, UnaryOperator<String> address) {
        return of(years, List.of(Facet.COLLECTIVITE, Facet.ORGANISATION), address);
    }

    /** Returns what they have in common, in words; empty when there are no years. */
    public static String rule(YearChoice years) {
        return years.all().isEmpty() ? "" : Wording.text("network.start-rule", String.valueOf(first(years)));
    }

    private static int first(YearChoice years) {
        return years.all().getLast() - YEARS + 1;
    }

    private List<ChoiceGroup> of(YearChoice years, List<Facet> kinds, UnaryOperator<String> address) {
        if (years.all().isEmpty()) {
            return List.of();
        }
        var from = LocalDate.of(first(years), 1, 1);
        return kinds.stream()
                .map(kind -> new ChoiceGroup(FrenchLabels.of(kind), choices(kind, from, address)))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private List<NamedChoice> choices(Facet facet, LocalDate from, UnaryOperator<String> address) {
        var recent = new EventFilter(
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                from,
                null,
                DateBasis.EVENT);
        return search.facetValues(new FacetRequest(facet, "", "", recent, MOST)).items().stream()
                .map(one -> new NamedChoice(
                        one.label(), address.apply(one.value()), Wording.text("count.recaps", one.count())))
                .toList();
    }
}
