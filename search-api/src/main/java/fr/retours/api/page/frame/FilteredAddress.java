package fr.retours.api.page.frame;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.request.WindowReader;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.time.DateBasis;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page, from which those of its neighbours are made: one filter more, one less, another order. Immutable.
 *
 * @param parameters values by name, none empty, in the order they are written
 */
public record FilteredAddress(String path, Map<String, List<String>> parameters) {
    /** Copies the parameters, keeping their order. */
    public FilteredAddress {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (!values.isEmpty()) {
                copy.put(name, List.copyOf(values));
            }
        });
        parameters = copy;
    }

    /** Returns the address of the first page of results of a search. */
    public static FilteredAddress of(SearchRequest request) {
        EventFilter filter = request.filter();
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("q", unless(request.query().isBlank(), request.query()));
        all.put("theme", values(filter.themes(), theme -> theme.slug()));
        all.put("kind", values(filter.kinds(), kind -> kind.slug()));
        all.put("person", values(filter.people(), id -> id.value()));
        all.put("organisation", values(filter.organisations(), id -> id.value()));
        all.put("collectivite", values(filter.collectivites(), id -> id.value()));
        all.put("part", values(filter.parts(), part -> part.slug()));
        all.put("from", unless(filter.from() == null, filter.from()));
        all.put("to", unless(filter.to() == null, filter.to()));
        all.put("date", unless(filter.basis() == DateBasis.EVENT, filter.basis().slug()));
        all.put(
                "sort",
                unless(request.sort() == SortOrder.RELEVANCE, request.sort().slug()));
        int limit = request.window().limit();
        all.put("limit", unless(limit == WindowReader.DEFAULT_LIMIT, limit));
        return new FilteredAddress("/", all);
    }

    private static List<String> unless(boolean usual, @Nullable Object value) {
        return usual ? List.of() : List.of(String.valueOf(value));
    }

    /** Returns the address with one value more. */
    public FilteredAddress plus(String name, String value) {
        return change(name, values -> values.add(value));
    }

    /** Returns the address narrowed to the events of a person or body. */
    public FilteredAddress of(EntityId who) {
        return plus(PagePaths.kind(who), who.value());
    }

    /** Returns the address with one value less. */
    public FilteredAddress minus(String name, String value) {
        return change(name, values -> values.remove(value));
    }

    /** Returns the address with this one value of a parameter. */
    public FilteredAddress with(String name, String value) {
        return change(name, values -> {
            values.clear();
            values.add(value);
        });
    }

    /** Returns the address without a parameter. */
    public FilteredAddress without(String name) {
        return change(name, List::clear);
    }

    /** Returns the same question at another address, which knows only some of the parameters. */
    public FilteredAddress at(String other, Collection<String> known) {
        Map<String, List<String>> kept = new LinkedHashMap<>(parameters);
        kept.keySet().retainAll(known);
        return new FilteredAddress(other, kept);
    }

    /** Returns the values of a parameter. */
    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** Writes the address, encoded. */
    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private FilteredAddress change(String name, Consumer<List<String>> change) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        List<String> values = new ArrayList<>(values(name));
        change.accept(values);
        all.put(name, values);
        return new FilteredAddress(path, all);
    }

    private static <T> List<String> values(FilterSelection<T> selection, Function<T, String> value) {
        List<String> values =
                new ArrayList<>(selection.any().stream().map(value).sorted().toList());
        selection.none().stream().map(value).sorted().map(one -> "-" + one).forEach(values::add);
        return values;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":");
    }
}
