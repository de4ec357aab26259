package fr.retours.api.page.search;

import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.EventFilter;
import fr.retours.model.time.DateBasis;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The recaps found, year by year: a picture of them, and a filter.
 *
 * @param recent the latest years, latest first, those without any recap between others included
 * @param before the years before
 * @param undated those that tell no date; null when there are none
 * @param other the same by the other kind of date; null where that makes no difference
 */
public record FoundYears(
        List<Bar> recent,
        List<Bar> before,
        @Nullable Bar undated,
        @Nullable PageLink other) {
    private static final int AT_ONCE = 15;
    private static final int WIDEST = 100;
    private static final String NO_YEAR = "annee:aucune";

    /**
     * One year.
     *
     * @param width of its bar, 100 for the year with most
     * @param href where it is picked, or left again when it is; null for a year without any recap
     */
    public record Bar(
            String year,
            int count,
            int width,
            boolean selected,
            @Nullable String href) {}

    /** Makes the bars of a search. */
    static FoundYears of(List<FacetCount> counts, EventFilter filter, FilteredAddress address) {
        Map<String, FacetCount> byYear =
                counts.stream().collect(Collectors.toMap(FacetCount::value, Function.identity()));
        FacetCount none = byYear.get(Facet.UNDATED);
        Bar undated = none == null ? null : undated(none, filter, address);
        PageLink other = other(none, filter, address);
        List<FacetCount> dated = counts.stream()
                .filter(one -> !one.value().equals(Facet.UNDATED))
                .toList();
        if (dated.isEmpty()) {
            return new FoundYears(List.of(), List.of(), undated, other);
        }
        int most = dated.stream().mapToInt(FacetCount::count).max().orElse(1);
        int last = dated.stream().mapToInt(FoundYears::number).max().orElseThrow();
        int first = dated.stream().mapToInt(FoundYears::number).min().orElseThrow();
        List<Bar> bars = IntStream.rangeClosed(0, last - first)
                .mapToObj(back -> Integer.toString(last - back))
                .map(year -> byYear.containsKey(year)
                        ? bar(byYear.get(year), most, filter, address)
                        : new Bar(year, 0, 0, false, null))
                .toList();
        int cut = bars.size() <= AT_ONCE ? bars.size() : AT_ONCE;
        return new FoundYears(bars.subList(0, cut), bars.subList(cut, bars.size()), undated, other);
    }

    /** Tells whether there is anything to show. */
    public boolean isEmpty() {
        return recent.isEmpty() && undated == null;
    }

    private static int number(FacetCount year) {
        return Integer.parseInt(year.value());
    }

    /** A year has no filter of its own: it stands for its first and last day. */
    private static Bar bar(FacetCount year, int most, EventFilter filter, FilteredAddress address) {
        var first = LocalDate.of(number(year), 1, 1);
        var last = LocalDate.of(number(year), 12, 31);
        boolean selected = first.equals(filter.from()) && last.equals(filter.to());
        FilteredAddress next = selected
                ? address.without("from").without("to")
                : address.with("from", first.toString()).with("to", last.toString());
        int width = most == 0 ? 0 : Math.ceilDiv(year.count() * WIDEST, most);
        return new Bar(year.value(), year.count(), width, selected, next.toString());
    }

    private static @Nullable PageLink other(@Nullable FacetCount none, EventFilter filter, FilteredAddress address) {
        if (filter.basis() == DateBasis.PUBLISHED) {
            return new PageLink(
                    Wording.text("years.by-event"), address.without("date").toString());
        }
        return none == null
                ? null
                : new PageLink(
                        Wording.text("years.by-publication"),
                        address.with("date", DateBasis.PUBLISHED.slug()).toString());
    }

    /** No filter takes what has no date: the query asks for it, but not for what has no publication either. */
    private static Bar undated(FacetCount none, EventFilter filter, FilteredAddress address) {
        if (filter.basis() == DateBasis.PUBLISHED) {
            return new Bar(none.label(), none.count(), 0, false, null);
        }
        String query = String.join(" ", address.values("q"));
        boolean selected = query.contains(NO_YEAR);
        String next = selected ? query.replace(NO_YEAR, "").strip() : (query + ' ' + NO_YEAR).strip();
        FilteredAddress days = address.without("from").without("to");
        return new Bar(
                none.label(),
                none.count(),
                0,
                selected,
                (next.isEmpty() ? days.without("q") : days.with("q", next)).toString());
    }
}
