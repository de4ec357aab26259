package fr.retours.api.network;

import fr.retours.api.network.NetworkPage.Choice;
import fr.retours.api.network.NetworkPage.Start;
import fr.retours.api.page.frame.Address;
import fr.retours.api.wording.Labels;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.Selection;
import fr.retours.model.port.Window;
import fr.retours.model.time.DateBasis;
import fr.retours.text.Facet;
import fr.retours.text.FacetRequest;
import fr.retours.text.RecapSearch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Offers whom to begin with: those whom most recaps of the last years name. */
final class Chooser {
    private static final int YEARS = 3;
    private static final Window MOST = new Window(8, 0);

    private final RecapSearch search;

    Chooser(RecapSearch search) {
        this.search = search;
    }

    /** @param last the year of the latest event */
    List<Start> since(int last) {
        int since = last - YEARS + 1;
        return Stream.of(Facet.PERSON, Facet.COLLECTIVITE, Facet.ORGANISATION)
                .map(facet -> new Start(Labels.of(facet), since, choices(facet, LocalDate.of(since, 1, 1))))
                .filter(start -> !start.choices().isEmpty())
                .toList();
    }

    private List<Choice> choices(Facet facet, LocalDate from) {
        var recent = new EventFilter(
                Selection.all(),
                Selection.all(),
                Selection.all(),
                Selection.all(),
                Selection.all(),
                Selection.all(),
                from,
                null,
                DateBasis.EVENT);
        return search.facetValues(new FacetRequest(facet, "", "", recent, MOST)).items().stream()
                .map(one -> new Choice(
                        one.label(),
                        new Address(NetworkPageHandler.PATH, Map.of("id", List.of(one.value()))).toString(),
                        one.count()))
                .toList();
    }
}
