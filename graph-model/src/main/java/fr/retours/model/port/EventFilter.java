package fr.retours.model.port;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Narrows events, or recaps by their event. Keys are joined by AND.
 *
 * @param people who took part
 * @param organisations linked to the event in any way
 * @param collectivites linked to the event in any way or where it was held; one that contains others stands for all of
 *     them
 * @param parts at least one person had this part
 * @param from first day, inclusive: events that may end on it or later
 * @param to last day, inclusive: events that may start on it or earlier; an event without a date passes neither
 * @param basis by which date an event is in time
 */
public record EventFilter(
        FilterSelection<Theme> themes,
        FilterSelection<EventKind> kinds,
        FilterSelection<PersonId> people,
        FilterSelection<OrganisationId> organisations,
        FilterSelection<CollectiviteId> collectivites,
        FilterSelection<Part> parts,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        DateBasis basis) {
    /** Lets everything pass. */
    public static final EventFilter NONE = new EventFilter(
            FilterSelection.all(),
            FilterSelection.all(),
            FilterSelection.all(),
            FilterSelection.all(),
            FilterSelection.all(),
            FilterSelection.all(),
            null,
            null,
            DateBasis.EVENT);

    /** Returns the same for all days. */
    public EventFilter always() {
        return new EventFilter(themes, kinds, people, organisations, collectivites, parts, null, null, basis);
    }

    /** Returns the same with one more of those of whom any may do. */
    public EventFilter with(EntityId one) {
        return switch (one) {
            case PersonId id ->
                new EventFilter(themes, kinds, people.or(id), organisations, collectivites, parts, from, to, basis);
            case OrganisationId id ->
                new EventFilter(themes, kinds, people, organisations.or(id), collectivites, parts, from, to, basis);
            case CollectiviteId id ->
                new EventFilter(themes, kinds, people, organisations, collectivites.or(id), parts, from, to, basis);
        };
    }
}
