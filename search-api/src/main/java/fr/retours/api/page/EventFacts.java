package fr.retours.api.page;

import fr.retours.api.fact.Quotes;
import fr.retours.api.wording.Days;
import fr.retours.api.wording.Labels;
import fr.retours.api.wording.Wording;
import fr.retours.model.Citation;
import fr.retours.model.EventDetail;
import fr.retours.model.EventTheme;
import fr.retours.model.Grounds;
import fr.retours.model.HeldRole;
import fr.retours.model.LinkKind;
import fr.retours.model.LinkedBody;
import fr.retours.model.Participant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is known of an event.
 *
 * @param people those who took part and those only cited, by name
 * @param total how many there are in all
 */
public record EventFacts(EventDetail detail, List<Participant> people, long total, Quotes quotes) {
    /** Copies the people. */
    public EventFacts {
        people = List.copyOf(people);
    }

    /** Returns who took part. */
    public List<Participant> acting() {
        return people.stream().filter(one -> one.presence().tookPart()).toList();
    }

    /** Returns who is only cited. */
    public List<Participant> cited() {
        return people.stream().filter(one -> !one.presence().tookPart()).toList();
    }

    /** Returns the bodies that had a hand in the event. */
    public List<LinkedBody> involved() {
        return detail.bodies().stream()
                .filter(body -> !body.links().contains(LinkKind.MENTIONED))
                .toList();
    }

    /** Returns the bodies that are only mentioned. */
    public List<LinkedBody> mentioned() {
        return detail.bodies().stream()
                .filter(body -> body.links().contains(LinkKind.MENTIONED))
                .toList();
    }

    /** Returns in a line what, when, where and with how many people. */
    public String description() {
        var event = detail.event();
        return Stream.of(
                        Labels.of(event.kind()),
                        Days.of(event.start(), event.end()),
                        event.place() == null ? null : event.place().name(),
                        Wording.text("count.participants", event.participants()))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Streams every proof of every fact. */
    Stream<Citation> citations() {
        return Stream.of(
                        people.stream().map(one -> one.presence().grounds()),
                        people.stream()
                                .flatMap(one -> one.presence().roles().stream())
                                .map(HeldRole::grounds),
                        detail.bodies().stream().map(LinkedBody::grounds),
                        detail.themes().stream().map(EventTheme::grounds))
                .flatMap(grounds -> grounds)
                .map(Grounds::citations)
                .flatMap(List::stream);
    }
}
