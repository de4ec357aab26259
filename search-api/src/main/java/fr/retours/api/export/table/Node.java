package fr.retours.api.export.table;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.retours.api.answer.PagePaths;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.time.EventDate;
import fr.retours.model.view.EntityRef;
import fr.retours.model.view.PersonSummary;
import org.jspecify.annotations.Nullable;

/**
 * A person, body or event as a node of the network.
 *
 * @param type the kind of its id
 * @param kind level of a local authority or kind of an event; null for others
 * @param events how many events of the export a person or body stands in; null for an event
 * @param date of the event; null for others
 * @param from when the event began, or the earliest of the events
 * @param until when the event ended, or the latest of the events began
 */
@JsonIncludeProperties({"id", "label", "type", "kind", "events", "coordinates"})
public record Node(
        String id,
        String label,
        String type,
        @Nullable String kind,
        @Nullable Integer events,
        @Nullable EventDate date,
        @Nullable EventDate from,
        @Nullable EventDate until,
        @JsonProperty("coordinates") @Nullable Coordinates point,
        @Nullable String url) {
    static Node of(PersonSummary one) {
        var person = one.person();
        return of(new EntityRef(person.id(), person.name()), one.events(), one.first(), one.last(), null);
    }

    static Node of(BodySlice one) {
        var body = one.body();
        var territory = body instanceof Collectivite known ? known : null;
        return of(new EntityRef(body.id(), body.name()), one.events(), one.first(), one.last(), territory);
    }

    static Node of(ReportedEvent one) {
        var event = one.summary();
        var date = event.time().date();
        return new Node(
                one.id(),
                event.title(),
                "event",
                event.kind().slug(),
                null,
                date,
                date == null ? null : date.begin(),
                date == null ? null : date.end(),
                one.slice().point(),
                one.page());
    }

    /**
     * Makes one of somebody, or a body, that is tied to others of them.
     *
     * @param territory what is known of it; null unless it is a local authority
     */
    public static Node of(EntityRef one, int events, @Nullable Collectivite territory) {
        return of(one, events, null, null, territory);
    }

    private static Node of(
            EntityRef one,
            int events,
            @Nullable EventDate from,
            @Nullable EventDate until,
            @Nullable Collectivite territory) {
        return new Node(
                one.id().value(),
                one.name(),
                PagePaths.kind(one.id()),
                territory == null ? null : territory.kind().slug(),
                events,
                null,
                from,
                until,
                territory == null ? null : territory.coordinates(),
                null);
    }
}
