package fr.retours.api.page;

import fr.retours.api.search.Remarking;
import fr.retours.api.wording.Wording;
import fr.retours.model.Window;
import fr.retours.text.Hit;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import fr.retours.text.Suggestion;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param remarks how the query was read
 * @param spelling the search as it may have been meant
 * @param help ways on when nothing was found
 * @param named people, bodies and themes that bear a name with the words searched for
 * @param address of the first of these pages: its filters are what the search box sends along
 */
public record SearchPage(
        String query,
        List<Hit> hits,
        String summary,
        List<String> remarks,
        @Nullable Link spelling,
        @Nullable Help help,
        List<Suggestion> named,
        List<Chip> chips,
        List<FacetGroup> facets,
        List<Order> orders,
        Address address,
        Pager pager) {
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
                named,
                Chip.of(address, result),
                FacetGroup.of(result, request.filter(), address, inside),
                orders(request, address),
                address,
                pager(request.window(), result.total(), address));
    }

    /** Tells whether nothing was asked: the page then welcomes. */
    public boolean isHome() {
        return query.isBlank() && chips.isEmpty();
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
