package fr.retours.indexer.explain;

import fr.retours.indexer.Messages;
import fr.retours.indexer.extract.place.Weighing;
import fr.retours.indexer.extract.text.Reason;
import fr.retours.indexer.extract.text.Reason.Rule;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.EventProperty;
import fr.retours.model.time.EventDate;
import java.util.Optional;
import java.util.function.Function;

/** Writes why each fact of one recap was read. */
final class RecapLines {
    private static final int MOST_PROOFS = 3;
    private static final int MOST_CANDIDATES = 6;

    private final RecapFacts facts;
    private final RecapReading reading;
    private final Lines lines;
    private final String text;

    RecapLines(RecapFacts facts, Readers readers, Lines lines) {
        this.facts = facts;
        this.reading = new RecapReading(facts, readers);
        this.lines = lines;
        this.text = facts.recap().text();
    }

    void title() {
        lines.blank();
        lines.add(0, "explain.recap", facts.recap().id(), facts.recap().title());
    }

    void person(Participation one) {
        lines.add(1, "explain.named", one.name(), Lines.sure(one.proof()), Lines.reason(reading.name(one)));
        Evidence first = one.proof().evidence().getFirst();
        if (!one.tookPart()) {
            lines.add(1, "explain.cited", Lines.reason(reading.part(one, null, first)));
            lines.quote(2, text, first);
        }
        if (one.tookPart() && one.parts().isEmpty()) {
            lines.add(1, "explain.took_part");
            lines.quote(2, text, first);
        }
        for (PartTaken taken : one.parts()) {
            proofs("explain.part", taken.part().slug(), taken.proof(), proof -> reading.part(one, taken.part(), proof));
        }
        for (Role role : one.roles()) {
            proofs("explain.role", shown(role), role.proof(), proof -> reading.role(one, role, proof));
        }
    }

    private String shown(Role role) {
        String body = facts.bodies().stream()
                .filter(one -> one.body().id().equals(role.body()))
                .map(Involvement::name)
                .findFirst()
                .orElse("");
        String function = role.function() == null ? "" : role.function();
        String separator = function.isEmpty() || body.isEmpty() ? "" : ", ";
        return function + separator + body;
    }

    void body(Involvement one) {
        if (one.body() instanceof Collectivite place) {
            place(one, place);
        } else {
            lines.add(1, "explain.named", one.name(), Lines.sure(one.proof()), Lines.reason(reading.organisation(one)));
        }
        for (Link link : one.links()) {
            proofs("explain.link", link.kind().slug(), link.proof(), proof -> reading.link(one, link, proof));
        }
    }

    private void place(Involvement told, Collectivite place) {
        Optional<Weighing> weighed = reading.weighing(place.id());
        Reason reason = weighed.map(one -> RecapReading.code(place.id(), one))
                .orElseGet(() -> Reason.of(place.id().isOpen() ? Rule.OPEN : Rule.ONLY_ONE));
        lines.add(1, "explain.code", told.name(), place.id(), Lines.sure(told.proof()), Lines.reason(reason));
        weighed.filter(one -> one.candidates().size() > 1)
                .ifPresent(
                        one -> one.candidates().stream().limit(MOST_CANDIDATES).forEach(this::candidate));
        if (weighed.isEmpty()) {
            place.candidates().stream()
                    .limit(MOST_CANDIDATES)
                    .map(CollectiviteId::value)
                    .forEach(id -> lines.add(2, "explain.possible", id));
        }
    }

    private void candidate(Weighing.Candidate one) {
        lines.add(
                2,
                "explain.candidate",
                one.body().id(),
                one.body().name(),
                one.body().population() == null ? "?" : one.body().population(),
                Lines.number(one.weight()));
    }

    void narration() {
        var narration = facts.narration();
        String told = Messages.text("explain.narration." + narration.kind().slug());
        proofs("explain.narration", told, narration.proof(), reading::sign);
    }

    void event(Event event) {
        reading.kind()
                .ifPresentOrElse(
                        found -> found(
                                event,
                                EventProperty.KIND,
                                "explain.kind",
                                event.kind().slug(),
                                found),
                        () -> lines.add(1, "explain.no_kind", event.kind().slug()));
        EventDate date = event.date();
        if (date == null) {
            lines.add(1, "explain.no_day");
        } else {
            String edtf = date.edtf();
            reading.date()
                    .ifPresentOrElse(
                            found -> found(event, EventProperty.DATE, "explain.day", edtf, found),
                            () -> lines.add(1, "explain.day_plain", edtf));
        }
        Place place = event.place();
        if (place != null) {
            place(event, place);
        }
        Attendance count = event.attendance();
        if (count != null) {
            String number = String.valueOf(count.count());
            reading.count(count.count())
                    .ifPresentOrElse(
                            found -> found(event, EventProperty.ATTENDANCE, "explain.attendance", number, found),
                            () -> lines.add(1, "explain.attendance_plain", number));
        }
    }

    private void place(Event event, Place place) {
        if (place.name() != null) {
            String town = place.collectivite() == null
                    ? place.name()
                    : place.name() + " (" + place.collectivite().id() + ")";
            reading.written(Rule.PLACE, place.name())
                    .ifPresentOrElse(
                            found -> found(event, EventProperty.PLACE, "explain.town", town, found),
                            () -> lines.add(1, "explain.town_known", town));
        }
        if (place.venue() != null) {
            reading.written(Rule.PLACE, place.venue())
                    .ifPresent(found ->
                            found(event, EventProperty.PLACE, "explain.venue", String.valueOf(place.venue()), found));
        }
    }

    private void found(Event event, EventProperty property, String key, String value, RecapReading.Found found) {
        lines.add(1, key, value, Lines.sure(event.proof().of(property)), Lines.reason(found.reason()));
        lines.quote(2, text, found.proof());
    }

    void theme(Subject one) {
        String key = one.main() ? "explain.main_theme" : "explain.theme";
        proofs(key, one.theme().slug(), one.proof(), proof -> reading.theme(one, proof));
    }

    /** Writes a fact with its first proofs, each behind what it shows. */
    private void proofs(String key, String value, Proof proof, Function<Evidence, Reason> reason) {
        String told = "";
        for (Evidence one : proof.evidence().stream().limit(MOST_PROOFS).toList()) {
            String now = Lines.reason(reason.apply(one));
            if (!now.equals(told)) {
                lines.add(1, key, value, Lines.sure(proof), now);
                told = now;
            }
            lines.quote(2, text, one);
        }
        int more = proof.evidence().size() - MOST_PROOFS;
        if (more > 0) {
            lines.add(2, "explain.more", more);
        }
    }
}
