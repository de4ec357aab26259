package fr.retours.api.page.search;

import fr.retours.api.wording.Wording;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.FacetRequest;
import fr.retours.text.RecapSearch;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is in here, in figures.
 *
 * @param all in the order they are shown
 */
public record CorpusFigures(List<Figure> all) {
    private static final PageWindow ONE = new PageWindow(1, 0);
    private static final PageWindow MOST = new PageWindow(PageWindow.MAX_LIMIT, 0);

    /** One of them, in words. */
    public record Figure(String label, String value) {}

    /** The years that events are of, the first and the last. */
    public record Span(String first, String last) {}

    /**
     * Counts what the index holds.
     *
     * @param events how many the graph holds; empty while it does not answer
     */
    public static CorpusFigures of(RecapSearch search, OptionalLong events) {
        List<Figure> all = new ArrayList<>();
        all.add(figure("recaps", search.size()));
        events.ifPresent(number -> all.add(figure("events", number)));
        all.add(figure("people", count(search, Facet.PERSON)));
        all.add(figure("organisations", count(search, Facet.ORGANISATION)));
        all.add(figure("collectivites", count(search, Facet.COLLECTIVITE)));
        years(search)
                .map(one ->
                        new Figure(Wording.text("figure.years"), Wording.text("figure.span", one.first(), one.last())))
                .ifPresent(all::add);
        return new CorpusFigures(all);
    }

    private static long count(RecapSearch search, Facet facet) {
        return search.facetValues(everything(facet, ONE)).total();
    }

    /** Returns the years that events are of; empty where none is dated. */
    public static Optional<Span> years(RecapSearch search) {
        List<String> years = search.facetValues(everything(Facet.YEAR, MOST)).items().stream()
                .map(FacetCount::value)
                .filter(year -> !year.equals(Facet.UNDATED))
                .sorted()
                .toList();
        return years.isEmpty() ? Optional.empty() : Optional.of(new Span(years.getFirst(), years.getLast()));
    }

    private static FacetRequest everything(Facet facet, PageWindow window) {
        return new FacetRequest(facet, "", "", EventFilter.NONE, window);
    }

    private static Figure figure(String name, long number) {
        return new Figure(
                Wording.text("figure." + name),
                NumberFormat.getIntegerInstance(Locale.FRENCH).format(number));
    }
}
