package fr.retours.bench.judge;

import fr.retours.extraction.FactSort;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fact that a reader can judge beside its sentences.
 *
 * @param statement the fact in words; a fact that is read again alike has the same
 * @param confidence of an event the least of what is said of it
 */
record DrawnFact(FactSort sort, RecapFacts facts, String statement, double confidence, Proof proof) {
    /** Streams what is asserted of a recap. */
    static Stream<DrawnFact> of(RecapFacts facts) {
        return Stream.of(
                        facts.people().stream().flatMap(one -> person(facts, one)),
                        facts.bodies().stream().flatMap(one -> body(facts, one)),
                        facts.event().stream().map(one -> event(facts, one)))
                .flatMap(all -> all);
    }

    private static DrawnFact of(FactSort sort, RecapFacts facts, Proof proof, String statement) {
        return new DrawnFact(sort, facts, statement, proof.confidence(), proof);
    }

    private static Stream<DrawnFact> person(RecapFacts facts, Participation one) {
        Stream<DrawnFact> roles = one.roles().stream()
                .filter(role -> role.function() != null)
                .map(role -> of(FactSort.ROLE, facts, role.proof(), one.name() + " : " + function(facts, role)));
        return one.tookPart()
                ? Stream.concat(
                        Stream.concat(
                                Stream.of(of(FactSort.PRESENCE, facts, one.proof(), one.name())),
                                one.parts().stream()
                                        .map(part -> of(
                                                FactSort.PART,
                                                facts,
                                                part.proof(),
                                                one.name() + " : " + part.part().slug()))),
                        roles)
                : roles;
    }

    private static String function(RecapFacts facts, Role role) {
        String body = facts.bodies().stream()
                .filter(one -> one.body().id().equals(role.body()))
                .map(one -> ", " + one.name())
                .findFirst()
                .orElse("");
        return (role.former() ? "ex-" : "") + role.function() + body;
    }

    private static Stream<DrawnFact> body(RecapFacts facts, Involvement one) {
        return one.links().stream()
                .filter(link -> link.kind() != LinkKind.MENTIONED)
                .map(link -> of(
                        FactSort.ORGANISATION_LINK,
                        facts,
                        link.proof(),
                        one.name() + " : " + link.kind().slug()));
    }

    private static DrawnFact event(RecapFacts facts, Event one) {
        String said = Arrays.stream(EventProperty.values())
                .filter(property -> one.proofOf(property).isPresent())
                .map(property -> property.slug() + "=" + value(one, property))
                .collect(Collectors.joining(", "));
        Proof surest = Arrays.stream(EventProperty.values())
                .map(one::proofOf)
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(Proof::confidence))
                .orElse(one.proof().whole());
        double confidence =
                Math.min(surest.confidence(), facts.narration().proof().confidence());
        return new DrawnFact(
                FactSort.EVENT, facts, said, confidence, one.proof().whole());
    }

    private static String value(Event one, EventProperty property) {
        Place place = one.place();
        return switch (property) {
            case DATE -> String.valueOf(one.date());
            case KIND -> one.kind().slug();
            case ATTENDANCE -> String.valueOf(one.attendance());
            case PLACE ->
                place == null
                        ? ""
                        : Stream.of(place.name(), place.venue())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" / "));
        };
    }

    /** Returns what it is kept under: its sort, its recap, its words. */
    String key() {
        return String.join("\t", sort.slug(), facts.recap().id().value(), statement);
    }
}
