package fr.retours.extraction;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.LinkKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Gives each fact as its confidence how often such facts are right on texts that nobody tuned rules for. The table is {@code
 * confiances.tsv}, by sort and family; {@code docs/extraction.md} says how it was measured. Immutable, safe for concurrent use.
 */
final class Calibration {
    private final Map<String, Map<String, Double>> shares = new HashMap<>();

    /** Reads the table. */
    Calibration(KnowledgeBase knowledge) {
        knowledge
                .table("confiances", 4)
                .rows()
                .forEach(row -> shares.computeIfAbsent(row.text(0), any -> new HashMap<>())
                        .put(row.text(1), row.decimal(2)));
    }

    /** Returns the same facts, each with the confidence that it deserves. */
    RecapFacts apply(RecapFacts facts) {
        Map<EntityId, List<String>> held = facts.bodies().stream()
                .collect(Collectors.toMap(
                        one -> one.body().id(),
                        one -> one.body() instanceof Organisation
                                ? FactFamilies.role(rules(one.proof()))
                                : FactFamilies.AT_COLLECTIVITE));
        return new RecapFacts(
                facts.recap(),
                facts.narration().with(one -> event(one, facts)),
                facts.people().stream()
                        .map(one -> person(one, facts.narration().proof().confidence(), held))
                        .toList(),
                facts.bodies().stream()
                        .map(one -> body(one, facts.recap().text()))
                        .toList(),
                facts.subjects().stream()
                        .map(one ->
                                new Subject(one.theme(), one.main(), proof(FactSort.THEME, one.proof(), List.of(), "")))
                        .toList(),
                facts.mentions());
    }

    private Event event(Event one, RecapFacts facts) {
        double told = facts.narration().proof().confidence();
        int title = facts.recap().title().length();
        return new Event(
                one.id(),
                one.title(),
                one.kind(),
                one.date(),
                one.place(),
                one.attendance(),
                new EventProof(
                        one.proof().whole().with(told),
                        one.proof().own().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, own -> {
                            Proof proof = own.getValue();
                            return proof(
                                    FactSort.EVENT,
                                    proof,
                                    FactFamilies.event(
                                            told,
                                            title,
                                            proof.evidence().getFirst().start()),
                                    own.getKey().slug());
                        }))));
    }

    private Participation person(Participation one, double told, Map<EntityId, List<String>> held) {
        List<String> known = FactFamilies.person(
                told, !one.roles().isEmpty(), one.roles().stream().anyMatch(role -> role.body() != null));
        return new Participation(
                one.person(),
                one.name(),
                one.aliases(),
                one.tookPart(),
                one.parts().stream()
                        .map(part -> new PartTaken(
                                part.part(),
                                proof(
                                        FactSort.PART,
                                        part.proof(),
                                        known,
                                        part.part().slug())))
                        .toList(),
                one.roles().stream().map(role -> role(role, held)).toList(),
                proof(one.tookPart() ? FactSort.PRESENCE : FactSort.PERSON, one.proof(), known, ""));
    }

    private Role role(Role one, Map<EntityId, List<String>> held) {
        List<String> known = one.body() == null ? FactFamilies.ALONE : Objects.requireNonNull(held.get(one.body()));
        return new Role(
                one.function(),
                one.body(),
                one.portfolio(),
                one.former(),
                proof(FactSort.ROLE, one.proof(), known, ""));
    }

    private Involvement body(Involvement one, String text) {
        boolean organisation = one.body() instanceof Organisation;
        Proof named = proof(
                organisation ? FactSort.ORGANISATION : FactSort.COLLECTIVITE,
                one.proof(),
                FactFamilies.body(one.proof().evidence().size()),
                "");
        FactSort sort = organisation ? FactSort.ORGANISATION_LINK : FactSort.COLLECTIVITE_LINK;
        return new Involvement(
                one.body(),
                one.name(),
                one.aliases(),
                one.links().stream()
                        .map(link -> new Link(
                                link.kind(),
                                link.kind() == LinkKind.MENTIONED
                                        ? link.proof().with(named.confidence())
                                        : proof(
                                                sort,
                                                link.proof(),
                                                FactFamilies.link(
                                                        rules(one.proof()),
                                                        text,
                                                        link.proof()
                                                                .evidence()
                                                                .getFirst()
                                                                .end()),
                                                link.kind().slug())))
                        .toList(),
                named);
    }

    private static List<String> rules(Proof proof) {
        return proof.reasons().stream().map(FactReason::rule).toList();
    }

    /** Of a sort that the table has not the confidence stays as it is. */
    private Proof proof(FactSort sort, Proof proof, List<String> known, String value) {
        Map<String, Double> measured = shares.getOrDefault(sort.slug(), Map.of());
        return FactFamilies.of(sort, rules(proof), known, value).stream()
                .filter(measured::containsKey)
                .findFirst()
                .map(measured::get)
                .map(proof::with)
                .orElse(proof);
    }
}
