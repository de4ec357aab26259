package fr.retours.indexer.extract;

import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
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
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Turns how sure a rule is of itself into how often such facts are right, as measured on annotated recaps: of the facts
 * given 0.9, about nine in ten are. The table is {@code confiances.tsv}. Immutable, safe for concurrent use.
 */
final class Calibration {
    /** What was measured of events is their properties. */
    private final Map<String, NavigableMap<Double, Double>> tables = new HashMap<>();

    /** Reads the table. */
    Calibration(KnowledgeBase knowledge) {
        knowledge
                .table("confiances", 3)
                .rows()
                .forEach(row -> tables.computeIfAbsent(row.text(0), any -> new TreeMap<>())
                        .put(row.decimal(1), row.decimal(2)));
    }

    /** Returns the same facts, each with the confidence that it deserves. */
    RecapFacts apply(RecapFacts facts) {
        return new RecapFacts(
                facts.recap(),
                facts.narration().with(this::event),
                facts.people().stream().map(this::person).toList(),
                facts.bodies().stream().map(this::body).toList(),
                facts.subjects().stream()
                        .map(one -> new Subject(one.theme(), one.main(), proof("thème", one.proof())))
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
                new EventProof(proof("événement", one.proof().whole()), properties(one.proof())));
    }

    private Map<EventProperty, Proof> properties(EventProof proof) {
        return proof.own().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> proof("événement", one.getValue())));
    }

    private Participation person(Participation one) {
        return new Participation(
                one.person(),
                one.name(),
                one.aliases(),
                one.tookPart(),
                one.parts().stream()
                        .map(part -> new PartTaken(part.part(), proof("rôle tenu", part.proof())))
                        .toList(),
                one.roles().stream()
                        .map(role -> new Role(
                                role.function(),
                                role.body(),
                                role.portfolio(),
                                role.former(),
                                proof("fonction", role.proof())))
                        .toList(),
                proof(one.tookPart() ? "participation" : "personne", one.proof()));
    }

    private Involvement body(Involvement one) {
        String kind = one.body() instanceof Organisation ? "organisation" : "collectivité";
        return new Involvement(
                one.body(),
                one.name(),
                one.aliases(),
                one.links().stream()
                        .map(link -> new Link(
                                link.kind(),
                                proof(link.kind() == LinkKind.MENTIONED ? kind : "lien " + kind, link.proof())))
                        .toList(),
                proof(kind, one.proof()));
    }

    /** A confidence below the least of the table stays as it is. */
    private Proof proof(String kind, Proof proof) {
        var steps = tables.get(kind);
        var step = steps == null ? null : steps.floorEntry(proof.confidence() + 1e-9);
        return step == null ? proof : proof.with(step.getValue());
    }
}
