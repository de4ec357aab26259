package fr.retours.indexer.extract;

import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.rule.Rules;
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
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gives each fact as its confidence how often such facts are right on texts that nobody tuned rules for. The table is {@code
 * confiances.tsv}, by kind and family; {@code docs/extraction.md} says how it was measured. Immutable, safe for concurrent use.
 */
final class Calibration {
    private final FactFamilies families;
    private final Map<String, Map<String, Double>> shares = new HashMap<>();

    /** Reads the table. */
    Calibration(KnowledgeBase knowledge, Rules rules) {
        families = new FactFamilies(rules);
        knowledge
                .table("confiances", 4)
                .rows()
                .forEach(row -> shares.computeIfAbsent(row.text(0), any -> new HashMap<>())
                        .put(row.text(1), row.decimal(2)));
    }

    /** Returns the same facts, each with the confidence that it deserves. */
    RecapFacts apply(RecapFacts facts) {
        return new RecapFacts(
                facts.recap(),
                facts.narration().with(this::event),
                facts.people().stream().map(this::person).toList(),
                facts.bodies().stream().map(this::body).toList(),
                facts.subjects().stream()
                        .map(one -> new Subject(one.theme(), one.main(), proof("thème", "", one.proof())))
                        .toList(),
                facts.mentions());
    }

    private Event event(Event one) {
        return new Event(
                one.id(),
                one.title(),
                one.kind(),
                one.date(),
                one.place(),
                one.attendance(),
                new EventProof(proof("événement", "", one.proof().whole()), properties(one.proof())));
    }

    private Map<EventProperty, Proof> properties(EventProof proof) {
        return proof.own().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> proof("événement", one.getKey().slug(), one.getValue())));
    }

    private Participation person(Participation one) {
        String held =
                FactFamilies.held(!one.roles().isEmpty(), one.roles().stream().anyMatch(role -> role.body() != null));
        return new Participation(
                one.person(),
                one.name(),
                one.aliases(),
                one.tookPart(),
                one.parts().stream()
                        .map(part -> new PartTaken(part.part(), proof("rôle tenu", held, part.proof())))
                        .toList(),
                one.roles().stream().map(this::role).toList(),
                proof(one.tookPart() ? "participation" : "personne", held, one.proof()));
    }

    private Role role(Role one) {
        return new Role(
                one.function(),
                one.body(),
                one.portfolio(),
                one.former(),
                proof("fonction", FactFamilies.held(one.function() != null, one.body() != null), one.proof()));
    }

    private Involvement body(Involvement one) {
        String kind = one.body() instanceof Organisation ? "organisation" : "collectivité";
        return new Involvement(
                one.body(),
                one.name(),
                one.aliases(),
                one.links().stream().map(link -> link(kind, link)).toList(),
                proof(kind, "", one.proof()));
    }

    private Link link(String kind, Link one) {
        return one.kind() == LinkKind.MENTIONED
                ? new Link(one.kind(), proof(kind, "", one.proof()))
                : new Link(one.kind(), proof("lien " + kind, one.kind().slug(), one.proof()));
    }

    /** Of a kind that the table has not the confidence stays as it is. */
    private Proof proof(String kind, String said, Proof proof) {
        Map<String, Double> known = shares.getOrDefault(kind, Map.of());
        List<String> rules = proof.reasons().stream().map(FactReason::rule).toList();
        return families.of(rules, said).stream()
                .filter(known::containsKey)
                .findFirst()
                .map(known::get)
                .map(proof::with)
                .orElse(proof);
    }
}
