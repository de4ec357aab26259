package fr.retours.api.year;

import fr.retours.api.request.FilterReader;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventGrouping;
import java.util.Optional;

/**
 * Which events are counted year by year, and how.
 *
 * @param subject who or what must have had to do with them; all count without one
 * @param filter what they must pass; the subject is part of it
 */
public record EventYearQuestion(
        Optional<EntityId> subject, EventFilter filter, double leastConfidence, EventGrouping by) {
    /** Reads what a request asks for. */
    public static EventYearQuestion read(QueryParameters given, FilterReader filters) {
        Optional<EntityId> subject = given.entity("id");
        EventFilter asked = filters.read(given);
        return new EventYearQuestion(
                subject,
                subject.map(asked::with).orElse(asked),
                RelationFilters.leastConfidence(given),
                given.choice("by", EventGrouping.class, EventGrouping.KIND));
    }

    /** Returns the same without a period: a timeline shows what lies beside it, too. */
    public EventYearQuestion always() {
        return new EventYearQuestion(subject, filter.always(), leastConfidence, by);
    }
}
