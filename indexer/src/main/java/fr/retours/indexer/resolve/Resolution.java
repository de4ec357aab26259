package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.claim.Bond;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.person.NamesakeDecision;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What was decided over a corpus: from the ids of each recap to those of the corpus. Immutable. */
public final class Resolution {
    private final IdAssignment assigned;
    private final Set<RecapId> recaps;
    private final Map<RecapId, Map<EntityId, Boolean>> tookPart;
    private final List<Bond> bonds;
    private final List<NamesakeDecision> namesakes;
    private final List<String> notes;

    Resolution(Decided decisions) {
        this.assigned = new IdAssignment(
                decisions.people,
                decisions.organisations,
                decisions.collectivites,
                decisions.recoded,
                decisions.events,
                decisions.withoutEvent,
                decisions.hidden);
        this.recaps = Set.copyOf(decisions.recaps);
        this.tookPart = Map.copyOf(decisions.tookPart);
        this.bonds = List.copyOf(decisions.bonds);
        this.namesakes = List.copyOf(decisions.namesakes);
        this.notes = decisions.notes.lines();
    }

    /**
     * Returns a recap's facts with the ids of the corpus. Entities that turn out to be one within the recap are put
     * together, hidden ones are gone.
     *
     * @throws IllegalArgumentException if the recap was not among the claims
     */
    public RecapFacts apply(RecapFacts facts) {
        if (!recaps.contains(facts.recap().id())) {
            throw new IllegalArgumentException(
                    "recap must be among those resolved, got " + facts.recap().id());
        }
        RecapFacts rewritten = new FactsRewriter(assigned, facts).rewrite();
        var marks = tookPart.get(facts.recap().id());
        return marks == null || rewritten.event().isEmpty() ? rewritten : new HandMarks(marks, rewritten).apply();
    }

    /** Returns what each recap's people, organisations and event became: final ids by recap id and the id there. */
    public Map<RecapId, Map<String, String>> assigned() {
        Map<RecapId, Map<String, String>> all = new TreeMap<>();
        assigned.people()
                .forEach((key, person) ->
                        put(all, key.recap(), key.local().value(), person.id().value()));
        assigned.organisations()
                .forEach((key, body) ->
                        put(all, key.recap(), key.local().value(), body.id().value()));
        assigned.events().forEach((recap, event) -> put(all, recap, EventId.PREFIX, event.value()));
        return all;
    }

    private static void put(Map<RecapId, Map<String, String>> all, RecapId recap, String local, String id) {
        all.computeIfAbsent(recap, any -> new HashMap<>()).put(local, id);
    }

    /** Returns what made the rules read two names as one, decisions by hand aside. */
    public List<Bond> bonds() {
        return bonds;
    }

    /** Returns what the rules decided on people of near names, before decisions by hand. */
    public List<NamesakeDecision> namesakes() {
        return namesakes;
    }

    /** Returns the id of the person that a claim is about now. */
    public PersonId person(Claim claim) {
        return Objects.requireNonNull(assigned.people().get(claim.key()), "claim must be one of those resolved")
                .id();
    }

    /** Returns French lines on decisions by hand that changed nothing. */
    public List<String> notes() {
        return notes;
    }
}
