package fr.retours.indexer.suggest;

import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.indexer.curation.DecisionLine;
import fr.retours.indexer.curation.StatedFact;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A fact of one recap as something to decide on.
 *
 * @param fact which one; that somebody is named, where it is whether they took part
 * @param value what it says that another reading may say otherwise: whether somebody took part, the day; else empty
 * @param statement a French sentence that says it
 * @param choices that it is right, and that it is wrong
 * @param otherwise a French line on what to write where it is wrong
 * @param effect how many facts go with it where it is wrong, itself among them
 */
record DoubtfulFact(
        StatedFact fact,
        String value,
        String statement,
        List<SuggestedChoice> choices,
        String otherwise,
        Proof proof,
        int effect) {

    /** Returns the person or body; empty for what is said of neither. */
    Optional<EntityId> about() {
        return Optional.ofNullable(fact.about());
    }

    /** Returns the decision that it is right. */
    DecisionLine affirmed() {
        return choices.getFirst().line();
    }

    /** Returns the decision that it is wrong. */
    DecisionLine denied() {
        return choices.getLast().line();
    }

    double confidence() {
        return proof.confidence();
    }

    /** Lists the facts of a recap whose confidence is below a bound. */
    static List<DoubtfulFact> below(double bound, RecapFacts facts) {
        return all(facts).stream().filter(one -> one.confidence() < bound).toList();
    }

    /** Lists the facts of a recap. */
    static List<DoubtfulFact> all(RecapFacts facts) {
        var reading = new Reading(facts);
        facts.people().forEach(reading::person);
        facts.bodies().forEach(reading::body);
        facts.subjects().forEach(reading::subject);
        facts.event().ifPresent(reading::event);
        return List.copyOf(reading.found);
    }

    /** Makes that of a body being named. */
    static DoubtfulFact named(RecapFacts facts, Involvement one) {
        var reading = new Reading(facts);
        reading.add(
                StatedFact.name(one.body().id()),
                "",
                IndexerMessages.text("suggest.named", one.name()),
                one.proof(),
                1);
        return reading.found.getFirst();
    }

    /** All facts of one recap. */
    private static final class Reading {
        private final List<DoubtfulFact> found = new ArrayList<>();
        private final RecapId recap;
        private final Map<BodyId, String> names = new HashMap<>();

        Reading(RecapFacts facts) {
            recap = facts.recap().id();
            facts.bodies().forEach(one -> names.put(one.body().id(), one.name()));
        }

        void person(Participation one) {
            PersonId id = one.person().id();
            tookPart(one);
            for (PartTaken part : one.parts()) {
                add(
                        StatedFact.part(id, part.part()),
                        "",
                        IndexerMessages.text("suggest.part." + part.part().slug(), one.name()),
                        part.proof(),
                        1);
            }
            for (Role role : one.roles()) {
                add(
                        StatedFact.role(id, role.function(), role.body()),
                        "",
                        IndexerMessages.text("suggest.role", one.name(), PartyIndex.function(role, names)),
                        role.proof(),
                        1);
            }
        }

        /** Whoever is wrongly taken for present spoils more than who is missing. */
        private void tookPart(Participation one) {
            String said = one.tookPart() ? "suggest.took_part" : "suggest.cited";
            found.add(new DoubtfulFact(
                    StatedFact.name(one.person().id()),
                    String.valueOf(one.tookPart()),
                    IndexerMessages.text(said, one.name()),
                    List.of(
                            SuggestedChoice.affirm(tookPart(one, one.tookPart())),
                            SuggestedChoice.deny(tookPart(one, !one.tookPart()))),
                    IndexerMessages.text("suggest.otherwise", "took_part: " + !one.tookPart()),
                    one.proof(),
                    one.tookPart() ? 2 + one.parts().size() : 1));
        }

        private DecisionLine tookPart(Participation one, boolean took) {
            return DecisionLine.tookPart(
                    one.person().id(),
                    List.of(recap),
                    took,
                    IndexerMessages.text(took ? "suggest.took_part_reason" : "suggest.cited_reason"));
        }

        void body(Involvement one) {
            for (Link link : one.links()) {
                if (link.kind() != LinkKind.MENTIONED) {
                    add(
                            StatedFact.link(one.body().id(), link.kind()),
                            "",
                            IndexerMessages.text("suggest.link." + link.kind().slug(), one.name()),
                            link.proof(),
                            one.links().size() == 1 ? 2 : 1);
                }
            }
        }

        void subject(Subject one) {
            add(
                    StatedFact.theme(one.theme()),
                    "",
                    IndexerMessages.text(
                            one.main() ? "suggest.theme_main" : "suggest.theme",
                            one.theme().label()),
                    one.proof(),
                    one.main() ? 2 : 1);
        }

        void event(Event event) {
            for (EventProperty property : EventProperty.values()) {
                event.proofOf(property)
                        .ifPresent(proof -> add(
                                StatedFact.event(property),
                                value(event, property),
                                IndexerMessages.text("suggest.event." + property.slug(), value(event, property)),
                                proof,
                                2));
            }
        }

        private static String value(Event event, EventProperty property) {
            return switch (property) {
                case DATE -> String.valueOf(event.date());
                case PLACE -> {
                    Place place = Objects.requireNonNull(event.place(), "a place that has a proof");
                    yield String.valueOf(place.name() == null ? place.venue() : place.name());
                }
                case KIND -> event.kind().slug();
                case ATTENDANCE -> {
                    Attendance told = Objects.requireNonNull(event.attendance(), "a number that has a proof");
                    yield String.valueOf(told.count());
                }
            };
        }

        private void add(StatedFact fact, String value, String statement, Proof proof, int effect) {
            found.add(new DoubtfulFact(
                    fact,
                    value,
                    statement,
                    List.of(SuggestedChoice.affirm(verdict(true, fact)), SuggestedChoice.deny(verdict(false, fact))),
                    IndexerMessages.text("suggest.otherwise", DecisionKind.REFUSE.slug() + ":"),
                    proof,
                    effect));
        }

        private DecisionLine verdict(boolean right, StatedFact fact) {
            return DecisionLine.verdict(
                    right, fact, List.of(recap), IndexerMessages.text(right ? "suggest.right" : "suggest.wrong"));
        }
    }
}
