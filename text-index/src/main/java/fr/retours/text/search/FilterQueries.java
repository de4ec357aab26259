package fr.retours.text.search;

import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.term.Slugged;
import fr.retours.model.time.DateBasis;
import fr.retours.text.Facet;
import fr.retours.text.field.RecapFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** An event filter as queries that narrow without scoring, each facet's apart. Pure functions. */
final class FilterQueries {
    private final List<Query> days = new ArrayList<>();
    private final Map<Facet, Query> byFacet = new EnumMap<>(Facet.class);
    private final Map<Facet, FilterSelection<String>> picked = new EnumMap<>(Facet.class);

    private FilterQueries() {}

    static FilterQueries of(EventFilter filter) {
        var filters = new FilterQueries();
        filters.add(Facet.THEME, filter.themes(), Slugged::slug);
        filters.add(Facet.KIND, filter.kinds(), Slugged::slug);
        filters.add(Facet.PERSON, filter.people(), id -> id.value());
        filters.add(Facet.ORGANISATION, filter.organisations(), id -> id.value());
        filters.add(Facet.COLLECTIVITE, filter.collectivites(), id -> id.value());
        filters.add(Facet.PART, filter.parts(), Slugged::slug);
        boolean published = filter.basis() == DateBasis.PUBLISHED;
        if (filter.from() != null) {
            filters.days.add(LongField.newRangeQuery(
                    published ? RecapFields.KNOWN_END : RecapFields.END,
                    filter.from().toEpochDay(),
                    Long.MAX_VALUE));
        }
        if (filter.to() != null) {
            filters.days.add(LongField.newRangeQuery(
                    published ? RecapFields.KNOWN_START : RecapFields.START,
                    Long.MIN_VALUE,
                    filter.to().toEpochDay()));
        }
        return filters;
    }

    private <T> void add(Facet facet, FilterSelection<T> selection, Function<T, String> value) {
        picked.put(facet, new FilterSelection<>(values(selection.any(), value), values(selection.none(), value)));
        if (!selection.isAll()) {
            var query = new BooleanQuery.Builder();
            query.add(
                    selection.any().isEmpty() ? MatchAllDocsQuery.INSTANCE : in(facet, selection.any(), value),
                    Occur.FILTER);
            if (!selection.none().isEmpty()) {
                query.add(in(facet, selection.none(), value), Occur.MUST_NOT);
            }
            byFacet.put(facet, query.build());
        }
    }

    private static <T> Set<String> values(Set<T> items, Function<T, String> value) {
        return items.stream().map(value).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Query in(Facet facet, Set<T> values, Function<T, String> value) {
        return new TermInSetQuery(
                facet.slug(), values.stream().map(value).map(BytesRef::new).toList());
    }

    /** Returns whether nothing narrows. */
    boolean areNone() {
        return byFacet.isEmpty() && days.isEmpty();
    }

    /** Returns the facets that narrow. */
    Set<Facet> narrowing() {
        return byFacet.keySet();
    }

    /** Returns the values of a facet that were asked for and those that were excluded. */
    FilterSelection<String> picked(Facet facet) {
        return picked.getOrDefault(facet, FilterSelection.all());
    }

    /** Narrows {@code query} by everything. */
    Query on(Query query) {
        return narrowed(query, byFacet.keySet());
    }

    /** Narrows {@code query} by everything but one facet. */
    Query onAllBut(Facet spared, Query query) {
        var facets = byFacet.keySet().stream().filter(facet -> facet != spared).collect(Collectors.toSet());
        return narrowed(query, facets);
    }

    /** Returns whether days narrow. */
    boolean hasDays() {
        return !days.isEmpty();
    }

    /** Narrows {@code query} by everything but days. */
    Query onAllButDays(Query query) {
        return narrowed(query, byFacet.keySet(), List.of());
    }

    private Query narrowed(Query query, Set<Facet> facets) {
        return narrowed(query, facets, days);
    }

    private Query narrowed(Query query, Set<Facet> facets, List<Query> bounds) {
        var narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        bounds.forEach(filter -> narrowed.add(filter, Occur.FILTER));
        facets.forEach(facet -> narrowed.add(byFacet.get(facet), Occur.FILTER));
        return narrowed.build();
    }
}
