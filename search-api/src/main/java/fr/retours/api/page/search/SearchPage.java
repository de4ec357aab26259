package fr.retours.api.page.search;

import fr.retours.api.answer.Routes;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.Link;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.search.Remarking;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.Window;
import fr.retours.text.Facet;
import fr.retours.text.Hit;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param remarks how the query was read
 * @param spelling the search as it may have been meant
 * @param help ways on when nothing was found
 * @param named who or what bears a name with the words searched for, by kind
 * @param address of the first of these pages: its filters are what the search box sends along
 */
public record SearchPage(
        String query,
        List<Hit> hits,
        String summary,
        List<String> remarks,
        @Nullable Link spelling,
        @Nullable Help help,
        List<Bearers> named,
        List<Chip> chips,
        Years years,
        List<FacetGroup> facets,
        List<Order> orders,
        Address address,
        Pager pager) {
    /** People, bodies or themes that bear a name with the words searched for. */
    public record Bearers(String label, List<Suggestion> all) {}

    /** A way to order results. */
    public record Order(String label, boolean selected, String href) {}

    /** Makes the page of an answer. */
    static SearchPage of(
            SearchRequest request, SearchResult result, List<Suggestion> named, @Nullable FacetSearch inside) {
        Address address = Address.of(request);
        return new SearchPage(
                request.query(),
                result.hits(),
                Wording.text("count.found", result.total()),
                result.remarks().stream().map(Remarking::text).toList(),
                result.spelling()
                        .map(meant -> new Link(meant, address.with("q", meant).toString()))
                        .orElse(null),
                result.nothingFound()
                        .map(found -> Help.of(found, request.query(), address))
                        .orElse(null),
                bearers(named),
                Chip.of(address, result),
                Years.of(
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
        return new Address(path, address.without("sort").without("limit").parameters()).toString();
    }

    /** Returns where all that was found is sent as a table, in this order. */
    public String file() {
        return new Address(
                        Routes.API + "/search",
                        address.without("limit").with("format", "csv").parameters())
                .toString();
    }

    /** Returns the day set as the first or last one, for the form's field. */
    public @Nullable String day(String bound) {
        return address.values(bound).stream().findFirst().orElse(null);
    }

    /** Without a query the latest come first anyway, and relevance means nothing. */
    private static List<Order> orders(SearchRequest request, Address address) {
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

    private static Address ordered(Address address, SortOrder sort) {
        return sort == SortOrder.RELEVANCE ? address.without("sort") : address.with("sort", sort.slug());
    }

    private static Pager pager(Window window, long total, Address address) {
        return Pager.of(
                window,
                total,
                offset -> address.with("offset", Integer.toString(offset)).toString());
    }
}
