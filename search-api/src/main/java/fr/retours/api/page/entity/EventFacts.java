package fr.retours.api.page.entity;

import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.wording.FrenchDays;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.term.EventProperty;
import fr.retours.model.view.Citation;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.EventTheme;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.HeldRole;
import fr.retours.model.view.LinkedBody;
import fr.retours.model.view.Participant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is known of an event.
 *
 * @param people those who took part and those only cited, by name
 * @param total how many there are in all
 */
public record EventFacts(EventDetail detail, List<Participant> people, long total, ProofQuotes quotes) {
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
        return detail.bodies().stream().filter(LinkedBody::tookPart).toList();
    }

    /** Returns the bodies that are only mentioned. */
    public List<LinkedBody> mentioned() {
        return detail.bodies().stream().filter(body -> !body.tookPart()).toList();
    }

    /** Returns in a line what, when, where and with how many people. */
    public String description() {
        var event = detail.event();
        return Stream.of(
                        FrenchLabels.of(event.kind()),
                        FrenchDays.of(event.time()),
                        event.place() == null ? null : event.place().name(),
                        Wording.text("count.participants", event.participants()))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /**
     * A property of the event, with what backs it.
     *
     * @param name of the property, in French
     * @param value as the page shows it
     */
    public record Property(EventProperty which, String name, String value, Grounds grounds) {}

    /** Returns the event's own properties that a sentence proves. */
    public List<Property> properties() {
        return Stream.of(EventProperty.values())
                .filter(detail.proofs()::containsKey)
                .map(one -> new Property(
                        one,
                        Wording.text("event.property." + one.slug()),
                        value(one),
                        Objects.requireNonNull(detail.proofs().get(one))))
                .toList();
    }

    /** Returns the event as a decision would have it of a property. */
    public String decided(EventProperty property) {
        var event = detail.event();
        return switch (property) {
            case DATE -> event.time().date() == null ? "" : event.time().date().edtf();
            case PLACE ->
                event.place() == null || event.place().collectivite() == null
                        ? ""
                        : event.place().collectivite().value();
            case KIND -> event.kind().slug();
            case ATTENDANCE ->
                event.attendance() == null
                        ? ""
                        : Integer.toString(event.attendance().count());
        };
    }

    /** Returns the recaps that tell the event, as what proves it whole. */
    public Grounds telling() {
        return new Grounds(
                1,
                detail.recaps().stream()
                        .map(one -> new Citation(one.id(), 0, 0))
                        .toList());
    }

    private String value(EventProperty property) {
        var event = detail.event();
        return switch (property) {
            case DATE -> FrenchDays.of(event.time().date());
            case PLACE -> event.place() == null ? "" : FrenchLabels.of(event.place());
            case KIND -> FrenchLabels.of(event.kind());
            case ATTENDANCE -> event.attendance() == null ? "" : FrenchLabels.of(event.attendance());
        };
    }

    /** Streams every proof of every fact. */
    public Stream<Citation> citations() {
        return Stream.of(
                        detail.proofs().values().stream(),
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
