package fr.retours.api.page.search;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.search.RemarkWording;
import fr.retours.api.wording.FrenchDays;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.Hit;
import fr.retours.text.NothingFound;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param answer the page that answers what was asked; null for a search
 * @param remarks how the query was read
 * @param spelling the search as it may have been meant
 * @param help ways on when nothing was found
 * @param named who or what bears a name with the words searched for, by kind
 * @param address of the first of these pages: its filters are what the search box sends along
 */
public record SearchPage(
        String query,
        @Nullable PageLink answer,
        List<Hit> hits,
        String summary,
        List<String> remarks,
        @Nullable PageLink spelling,
        @Nullable Help help,
        List<Bearers> named,
        List<Chip> chips,
        FoundYears years,
        List<FacetGroup> facets,
        List<Order> orders,
        FilteredAddress address,
        Pager pager) {
    /** People, bodies or themes that bear a name with the words searched for. */
    public record Bearers(String label, List<Suggestion> all) {}

    /** A way to order results. */
    public record Order(String label, boolean selected, String href) {}

    /** Makes the page of an answer. */
    static SearchPage of(
            SearchRequest request,
            SearchResult result,
            @Nullable PageLink answer,
            List<Suggestion> named,
            @Nullable FacetSearch inside) {
        FilteredAddress address = FilteredAddress.of(request);
        return new SearchPage(
                request.query(),
                answer,
                result.hits(),
                Wording.text("count.found", result.total()),
                result.remarks().stream().map(RemarkWording::text).toList(),
                result.spelling()
                        .map(meant ->
                                new PageLink(meant, address.with("q", meant).toString()))
                        .orElse(null),
                result.nothingFound()
                        .map(found -> Help.of(found, request.query(), address))
                        .orElse(null),
                bearers(named),
                Chip.of(address, result),
                FoundYears.of(
                        result.facets()
                                .getOrDefault(Facet.years(request.filter().basis()), List.of()),
                        request.filter(),
                        address),
                FacetGroup.of(result, address, inside),
                orders(request, address),
                address,
                pager(request.window(), result.total(), address));
    }

    private static List<Bearers> bearers(List<Suggestion> named) {
        return Arrays.stream(SuggestionKind.values())
                .map(kind -> new Bearers(
                        Wording.text("bearers." + kind.slug()),
                        named.stream().filter(one -> one.kind() == kind).toList()))
                .filter(group -> !group.all().isEmpty())
                .toList();
    }

    /** Returns where news of this search can be read. */
    public String feed() {
        return followed("/feed.atom");
    }

    /** Returns where the events that this search finds are sent to calendars. */
    public String calendar() {
        return followed("/agenda.ics");
    }

    private String followed(String path) {
        return new FilteredAddress(
                        path, address.without("sort").without("limit").parameters())
                .toString();
    }

    /** Returns where all that was found is sent as a table, in this order. */
    public String file() {
        return new FilteredAddress(
                        RouteRegistry.API + "/search",
                        address.without("limit").with("format", "csv").parameters())
                .toString();
    }

    /** Returns the day set as the first or last one, for the form's field. */
    public @Nullable String day(String bound) {
        return address.values(bound).stream().findFirst().orElse(null);
    }

    /** Without a query the latest come first anyway, and relevance means nothing. */
    private static List<Order> orders(SearchRequest request, FilteredAddress address) {
        boolean asked = !request.query().isBlank();
        SortOrder current = !asked && request.sort() == SortOrder.RELEVANCE ? SortOrder.LATEST_FIRST : request.sort();
        return Arrays.stream(SortOrder.values())
                .filter(sort -> asked || sort != SortOrder.RELEVANCE)
                .map(sort -> new Order(
                        Wording.text("sort." + sort.slug()),
                        sort == current,
                        ordered(address, sort).toString()))
                .toList();
    }

    private static FilteredAddress ordered(FilteredAddress address, SortOrder sort) {
        return sort == SortOrder.RELEVANCE ? address.without("sort") : address.with("sort", sort.slug());
    }

    private static Pager pager(PageWindow window, long total, FilteredAddress address) {
        return Pager.of(
                window,
                total,
                offset -> address.with("offset", Integer.toString(offset)).toString());
    }

    /**
     * A filter that is set, and the way out of it.
     *
     * @param href the address without this filter
     */
    public record Chip(String label, String href) {
        private static final List<Facet> FILTERS =
                List.of(Facet.THEME, Facet.KIND, Facet.COLLECTIVITE, Facet.PERSON, Facet.ORGANISATION, Facet.PART);

        /** Makes the chips of all filters of an address. */
        static List<Chip> of(FilteredAddress address, SearchResult result) {
            List<Chip> chips = new ArrayList<>();
            for (Facet facet : FILTERS) {
                for (String value : address.values(facet.slug())) {
                    boolean without = value.startsWith("-");
                    String name = name(facet, without ? value.substring(1) : value, result);
                    String label = Wording.text(without ? "chip.without" : "chip.with", FrenchLabels.of(facet), name);
                    chips.add(new Chip(label, address.minus(facet.slug(), value).toString()));
                }
            }
            for (String bound : List.of("from", "to")) {
                for (String day : address.values(bound)) {
                    String label = Wording.text("chip." + bound, FrenchDays.of(LocalDate.parse(day)));
                    chips.add(new Chip(label, address.without(bound).toString()));
                }
            }
            if (!address.values("date").isEmpty()) {
                chips.add(new Chip(
                        Wording.text("chip.date"), address.without("date").toString()));
            }
            return chips;
        }

        private static String name(Facet facet, String value, SearchResult result) {
            return switch (facet) {
                case THEME -> Slugged.of(Theme.class, value).label();
                case KIND -> FrenchLabels.of(Slugged.of(EventKind.class, value));
                case PART -> FrenchLabels.of(Slugged.of(Part.class, value));
                case YEAR, YEAR_PUBLISHED, COLLECTIVITE, PERSON, ORGANISATION ->
                    result.facets().getOrDefault(facet, List.of()).stream()
                            .filter(count -> count.value().equals(value))
                            .map(FacetCount::label)
                            .findFirst()
                            .orElse(value);
            };
        }
    }

    /**
     * Ways on for whoever found nothing.
     *
     * @param words what no recap holds, with searches for spellings near it
     * @param others searches without a filter, names that fit
     * @param themes to browse
     */
    public record Help(List<Word> words, List<PageLink> others, List<PageLink> themes) {
        /** A word that no recap holds. */
        public record Word(String typed, List<PageLink> spellings) {}

        /** Makes the links. */
        static Help of(NothingFound found, String query, FilteredAddress address) {
            List<PageLink> others = new ArrayList<>();
            found.filters().forEach(filter -> others.add(without(filter, address)));
            found.names().forEach(name -> others.add(new PageLink(name.label(), PagePaths.suggested(name))));
            return new Help(
                    found.words().stream()
                            .map(word -> word(word, query, address))
                            .toList(),
                    others,
                    found.themes().stream()
                            .map(theme -> new PageLink(
                                    FrenchLabels.of(Facet.THEME, theme),
                                    new FilteredAddress("/", Map.of())
                                            .with(Facet.THEME.slug(), theme.value())
                                            .toString()))
                            .toList());
        }

        private static Word word(NothingFound.Word word, String query, FilteredAddress address) {
            return new Word(
                    word.typed(),
                    word.spellings().stream()
                            .map(near -> new PageLink(
                                    near,
                                    address.with("q", query.replace(word.typed(), near))
                                            .toString()))
                            .toList());
        }

        private static PageLink without(NothingFound.Without filter, FilteredAddress address) {
            boolean days = filter.parameter().equals("from");
            FilteredAddress next = days ? address.without("from").without("to") : address.without(filter.parameter());
            String name =
                    days ? Wording.text("help.period") : FrenchLabels.of(Slugged.of(Facet.class, filter.parameter()));
            return new PageLink(Wording.text("help.without", name, filter.recaps()), next.toString());
        }
    }
}
