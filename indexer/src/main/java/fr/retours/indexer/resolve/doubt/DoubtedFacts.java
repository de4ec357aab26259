package fr.retours.indexer.resolve.doubt;

import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts of a recap, with little confidence in those that are unlikely. A body for which nobody else took part goes with them. */
public final class DoubtedFacts {
    /** How sure an unlikely fact is at most: too little for any list that does not ask for all. */
    public static final double UNLIKELY = 0.5;

    private final RecapFacts facts;
    private final Map<EntityId, FactDoubt> doubts = new HashMap<>();
    private @Nullable FactDoubt attendance;

    private DoubtedFacts(RecapFacts facts, List<FactDoubt> doubts) {
        this.facts = facts;
        for (FactDoubt one : doubts) {
            if (one.about() == null) {
                attendance = one;
            } else {
                this.doubts.put(one.about(), one);
            }
        }
    }

    /** Returns the facts with the confidence that they deserve; the same where nothing is doubted. */
    public static RecapFacts lowered(RecapFacts facts, List<FactDoubt> doubts) {
        return doubts.isEmpty() ? facts : new DoubtedFacts(facts, doubts).lowered();
    }

    private RecapFacts lowered() {
        return new RecapFacts(
                facts.recap(),
                facts.narration().with(this::event),
                facts.people().stream().map(this::person).toList(),
                facts.bodies().stream().map(this::body).toList(),
                facts.subjects(),
                facts.mentions());
    }

    private static Proof lowered(Proof proof, FactDoubt doubt) {
        return Proof.all(List.of(
                proof.with(Math.min(proof.confidence(), UNLIKELY)),
                new Proof(0, proof.evidence(), List.of(doubt.reason()))));
    }

    private Event event(Event reported) {
        FactDoubt doubt = attendance;
        if (doubt == null) {
            return reported;
        }
        Map<EventProperty, Proof> own = new EnumMap<>(EventProperty.class);
        own.putAll(reported.proof().own());
        reported.proofOf(EventProperty.ATTENDANCE)
                .ifPresent(proof -> own.put(EventProperty.ATTENDANCE, lowered(proof, doubt)));
        return new Event(
                reported.id(),
                reported.title(),
                reported.kind(),
                reported.date(),
                reported.place(),
                reported.attendance(),
                new EventProof(reported.proof().whole(), own));
    }

    private Participation person(Participation reported) {
        FactDoubt doubt = doubts.get(reported.person().id());
        return doubt == null
                ? reported
                : new Participation(
                        reported.person(),
                        reported.name(),
                        reported.aliases(),
                        reported.tookPart(),
                        reported.parts().stream()
                                .map(one -> new PartTaken(one.part(), lowered(one.proof(), doubt)))
                                .toList(),
                        reported.roles(),
                        lowered(reported.proof(), doubt));
    }

    private Involvement body(Involvement reported) {
        FactDoubt own = doubts.get(reported.body().id());
        FactDoubt doubt = own == null ? ofSpeakers(reported.body().id()) : own;
        return doubt == null
                ? reported
                : new Involvement(
                        reported.body(),
                        reported.name(),
                        reported.aliases(),
                        reported.links().stream()
                                .map(one -> own == null && one.kind() != LinkKind.REPRESENTED
                                        ? one
                                        : new Link(one.kind(), lowered(one.proof(), doubt)))
                                .toList(),
                        own == null ? reported.proof() : lowered(reported.proof(), own));
    }

    /** Returns a doubt about those who took part for a body; null where somebody did of whom there is none. */
    private @Nullable FactDoubt ofSpeakers(BodyId body) {
        List<EntityId> speakers = facts.people().stream()
                .filter(one -> one.tookPart()
                        && one.roles().stream().anyMatch(role -> !role.former() && Objects.equals(role.body(), body)))
                .<EntityId>map(one -> one.person().id())
                .toList();
        return !speakers.isEmpty() && doubts.keySet().containsAll(speakers) ? doubts.get(speakers.getFirst()) : null;
    }
}
