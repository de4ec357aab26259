package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimBond;
import fr.retours.indexer.resolve.doubt.DoubtedFacts;
import fr.retours.indexer.resolve.doubt.FactDoubt;
import fr.retours.indexer.resolve.doubt.UnlikelyFacts;
import fr.retours.indexer.resolve.person.NamesakeDecision;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was decided over a corpus: from the ids of each recap to those of the corpus. Immutable. */
public final class IdentityResolution {
    private final IdAssignment assigned;
    private final Map<RecapId, HandMarks> marks;
    private final Map<RecapId, List<FactDoubt>> doubts;
    private final List<List<ClaimBond>> bonds;
    private final Supplier<List<NamesakeDecision>> namesakes;
    private final List<String> notes;
    private final Function<CollectiviteId, Optional<Collectivite>> territories;

    IdentityResolution(DecidedIdentity decisions, CorpusClaims claims, UnlikelyFacts unlikely) {
        this.assigned = decisions.assigned();
        this.marks = HandMarks.of(decisions.tookPart, decisions.verdicts, decisions.corrections);
        this.doubts = unlikely.look(
                new CorpusSights(claims, assigned, marks),
                doubt -> marks.getOrDefault(doubt.recap(), HandMarks.NONE).settles(doubt));
        this.bonds = List.copyOf(decisions.bonds);
        this.namesakes = decisions.namesakes;
        this.notes = decisions.notes.lines();
        this.territories = decisions.territories;
    }

    /**
     * Returns a recap's facts with the ids of the corpus. Entities that turn out to be one within the recap are put
     * together, hidden ones are gone, and so is what somebody called wrong; what is unlikely has little confidence.
     *
     * @throws IllegalArgumentException if the recap was not among the claims
     */
    public RecapFacts apply(RecapFacts facts) {
        RecapId id = facts.recap().id();
        RecapFacts read = DoubtedFacts.lowered(asRead(facts), doubts(id));
        HandMarks byHand = marks.get(id);
        return byHand == null ? read : new MarkedFacts(byHand, read, territories).marked();
    }

    /**
     * Returns the same without decisions on single facts and on who took part, and without doubts: what was read, by whom it is about.
     *
     * @throws IllegalArgumentException as {@link #apply}
     */
    public RecapFacts asRead(RecapFacts facts) {
        return new FactsRewriter(assigned, facts, number(facts.recap().id())).rewrite();
    }

    /**
     * Sums up what was decided of a recap.
     *
     * @throws IllegalArgumentException if the recap was not among the claims
     */
    public RecapIdentity identity(RecapId recap) {
        return new IdentityFingerprint(assigned, recap, number(recap))
                .with(marks.getOrDefault(recap, HandMarks.NONE), doubts(recap));
    }

    /** Returns what is unlikely of a recap and not decided by hand, in an order that is always the same. */
    public List<FactDoubt> doubts(RecapId recap) {
        return doubts.getOrDefault(recap, List.of());
    }

    /** Returns all that is unlikely, by recap. */
    public Map<RecapId, List<FactDoubt>> doubts() {
        return Map.copyOf(doubts);
    }

    private int number(RecapId recap) {
        Integer number = assigned.recaps().get(recap);
        if (number == null) {
            throw new IllegalArgumentException("recap must be among those resolved, got " + recap);
        }
        return number;
    }

    /** Returns what each recap's people, organisations and event became: final ids by recap id and the id there. */
    public Map<RecapId, Map<String, String>> assigned() {
        Map<RecapId, Map<String, String>> all = new TreeMap<>();
        assigned.recaps().forEach((recap, number) -> {
            Map<String, String> ids = new HashMap<>();
            assigned.people()
                    .forEach(
                            number,
                            (local, person) ->
                                    ids.put(local.value(), person.id().value()));
            assigned.organisations()
                    .forEach(
                            number,
                            (local, body) -> ids.put(local.value(), body.id().value()));
            var event = assigned.events().get(number);
            if (event != null) {
                ids.put(EventId.PREFIX, event.value());
            }
            if (!ids.isEmpty()) {
                all.put(recap, ids);
            }
        });
        return all;
    }

    /** Returns what made the rules read two names as one, decisions by hand aside. */
    public List<ClaimBond> bonds() {
        return bonds.stream().flatMap(List::stream).toList();
    }

    /**
     * Returns what the rules decided on people of near names, before decisions by hand. They are taken anew to tell them: only
     * what they lead to is kept.
     */
    public List<NamesakeDecision> namesakes() {
        return namesakes.get();
    }

    /** Returns the id of the person that a claim is about now. */
    public PersonId person(Claim claim) {
        return Objects.requireNonNull(assigned.people().of(claim), "claim must be one of those resolved")
                .id();
    }

    /** Returns French lines on decisions by hand that changed nothing. */
    public List<String> notes() {
        return notes;
    }
}
