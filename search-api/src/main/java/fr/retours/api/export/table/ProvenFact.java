package fr.retours.api.export.table;

import fr.retours.model.id.PersonId;
import fr.retours.model.view.Grounds;
import java.util.stream.Stream;

/**
 * That a sentence proves a fact.
 *
 * @param fact the table that says the fact
 * @param subject id of the person, body or theme that is said to belong to the event; the event's own of what says that it took place
 * @param number which function it is; 0 of everything else
 */
public record ProvenFact(String fact, String event, String subject, int number, CitedSentence sentence) {
    /** Streams all that is proven of an event. */
    static Stream<ProvenFact> of(ReportedEvent event) {
        return Stream.of(
                        of(event, "events", event.id(), 0, event.slice().grounds()),
                        event.everybody().flatMap(ProvenFact::of),
                        event.slice().themes().stream()
                                .flatMap(
                                        one -> of(event, "subjects", one.theme().id(), 0, one.grounds())))
                .flatMap(some -> some);
    }

    private static Stream<ProvenFact> of(ExportedTie who) {
        var grounds = who.standing().grounds();
        String fact = who.who().entity().id() instanceof PersonId ? "participations" : "links";
        return Stream.concat(
                of(who.event(), fact, who.entity(), 0, grounds),
                HeldFunction.of(who)
                        .flatMap(one -> of(
                                who.event(),
                                "functions",
                                who.entity(),
                                one.number(),
                                one.role().grounds())));
    }

    private static Stream<ProvenFact> of(
            ReportedEvent event, String fact, String subject, int number, Grounds grounds) {
        return event.sources(grounds).stream().map(one -> new ProvenFact(fact, event.id(), subject, number, one));
    }
}
