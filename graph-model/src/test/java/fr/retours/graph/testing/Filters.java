package fr.retours.graph.testing;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.Selection;
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

    static <T> Selection<T> any(T one) {
        return new Selection<>(Set.of(one), Set.of());
    }

    static <T> Selection<T> none(T one) {
        return new Selection<>(Set.of(), Set.of(one));
    }

    static EventFilter themes(Selection<Theme> themes) {
        return of(themes, Selection.all(), Selection.all());
    }

    static EventFilter kinds(Selection<EventKind> kinds) {
        return of(Selection.all(), kinds, Selection.all());
    }

    static EventFilter parts(Selection<Part> parts) {
        return of(Selection.all(), Selection.all(), parts);
    }

    static EventFilter people(Selection<PersonId> people) {
        return of(people, Selection.all(), Selection.all(), null, null);
    }

    static EventFilter organisations(Selection<OrganisationId> organisations) {
        return of(Selection.all(), organisations, Selection.all(), null, null);
    }

    static EventFilter collectivites(Selection<CollectiviteId> collectivites) {
        return of(Selection.all(), Selection.all(), collectivites, null, null);
    }

    static EventFilter days(@Nullable String from, @Nullable String to) {
        return of(Selection.all(), Selection.all(), Selection.all(), from, to);
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

    private static EventFilter of(Selection<Theme> themes, Selection<EventKind> kinds, Selection<Part> parts) {
        return new EventFilter(
                themes, kinds, Selection.all(), Selection.all(), Selection.all(), parts, null, null, DateBasis.EVENT);
    }

    private static EventFilter of(
            Selection<PersonId> people,
            Selection<OrganisationId> organisations,
            Selection<CollectiviteId> collectivites,
            @Nullable String from,
            @Nullable String to) {
        return new EventFilter(
                Selection.all(),
                Selection.all(),
                people,
                organisations,
                collectivites,
                Selection.all(),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                DateBasis.EVENT);
    }
}
