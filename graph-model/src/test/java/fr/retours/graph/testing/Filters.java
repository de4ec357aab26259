package fr.retours.graph.testing;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Filters by one key. */
final class Filters {
    private Filters() {}

    static <T> FilterSelection<T> any(T one) {
        return new FilterSelection<>(Set.of(one), Set.of());
    }

    static <T> FilterSelection<T> none(T one) {
        return new FilterSelection<>(Set.of(), Set.of(one));
    }

    static EventFilter themes(FilterSelection<Theme> themes) {
        return of(themes, FilterSelection.all(), FilterSelection.all());
    }

    static EventFilter kinds(FilterSelection<EventKind> kinds) {
        return of(FilterSelection.all(), kinds, FilterSelection.all());
    }

    static EventFilter parts(FilterSelection<Part> parts) {
        return of(FilterSelection.all(), FilterSelection.all(), parts);
    }

    static EventFilter people(FilterSelection<PersonId> people) {
        return of(people, FilterSelection.all(), FilterSelection.all(), null, null);
    }

    static EventFilter organisations(FilterSelection<OrganisationId> organisations) {
        return of(FilterSelection.all(), organisations, FilterSelection.all(), null, null);
    }

    static EventFilter collectivites(FilterSelection<CollectiviteId> collectivites) {
        return of(FilterSelection.all(), FilterSelection.all(), collectivites, null, null);
    }

    static EventFilter days(@Nullable String from, @Nullable String to) {
        return of(FilterSelection.all(), FilterSelection.all(), FilterSelection.all(), from, to);
    }

    static EventFilter published(EventFilter filter) {
        return new EventFilter(
                filter.themes(),
                filter.kinds(),
                filter.people(),
                filter.organisations(),
                filter.collectivites(),
                filter.parts(),
                filter.from(),
                filter.to(),
                DateBasis.PUBLISHED);
    }

    private static EventFilter of(
            FilterSelection<Theme> themes, FilterSelection<EventKind> kinds, FilterSelection<Part> parts) {
        return new EventFilter(
                themes,
                kinds,
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                parts,
                null,
                null,
                DateBasis.EVENT);
    }

    private static EventFilter of(
            FilterSelection<PersonId> people,
            FilterSelection<OrganisationId> organisations,
            FilterSelection<CollectiviteId> collectivites,
            @Nullable String from,
            @Nullable String to) {
        return new EventFilter(
                FilterSelection.all(),
                FilterSelection.all(),
                people,
                organisations,
                collectivites,
                FilterSelection.all(),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                DateBasis.EVENT);
    }
}
