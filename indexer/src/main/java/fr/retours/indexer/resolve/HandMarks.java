package fr.retours.indexer.resolve;

import fr.retours.extraction.text.BuiltInRule;
import fr.retours.indexer.curation.FactAspect;
import fr.retours.indexer.curation.RightValue;
import fr.retours.indexer.curation.StatedFact;
import fr.retours.indexer.resolve.doubt.FactDoubt;
import fr.retours.model.fact.Proof;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventProperty;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is decided by hand of single facts of one recap.
 *
 * @param tookPart whether a person or body took part in its event
 * @param verdicts whether it rightly states a fact
 * @param corrections what it rightly states in place of a fact
 */
record HandMarks(
        Map<EntityId, Boolean> tookPart, Map<StatedFact, Boolean> verdicts, Map<StatedFact, RightValue> corrections) {
    /** Of a recap of which nothing is decided. */
    static final HandMarks NONE = new HandMarks(Map.of(), Map.of(), Map.of());

    /** How sure is what was decided by hand. */
    private static final double SURE = 1;

    HandMarks {
        tookPart = Map.copyOf(tookPart);
        verdicts = Map.copyOf(verdicts);
        corrections = Map.copyOf(corrections);
    }

    /** Puts together what is decided of each recap. */
    static Map<RecapId, HandMarks> of(
            Map<RecapId, Map<EntityId, Boolean>> tookPart,
            Map<RecapId, Map<StatedFact, Boolean>> verdicts,
            Map<RecapId, Map<StatedFact, RightValue>> corrections) {
        var recaps = new HashSet<>(tookPart.keySet());
        recaps.addAll(verdicts.keySet());
        recaps.addAll(corrections.keySet());
        Map<RecapId, HandMarks> marks = new HashMap<>();
        recaps.forEach(recap -> marks.put(
                recap,
                new HandMarks(
                        tookPart.getOrDefault(recap, Map.of()),
                        verdicts.getOrDefault(recap, Map.of()),
                        corrections.getOrDefault(recap, Map.of()))));
        return marks;
    }

    /** Returns the proof of what somebody decided of a fact. */
    static Proof decided(Proof reported) {
        return new Proof(SURE, reported.evidence(), List.of(BuiltInRule.BY_HAND.reason()));
    }

    /** Returns whether somebody decided on what is doubted. */
    boolean settles(FactDoubt doubt) {
        EntityId about = doubt.about();
        return about == null
                ? verdicts.containsKey(StatedFact.event(EventProperty.ATTENDANCE))
                        || corrections.containsKey(StatedFact.event(EventProperty.ATTENDANCE))
                : tookPart.containsKey(about) || verdicts.containsKey(StatedFact.name(about));
    }

    /** Returns whether somebody called a fact wrong. */
    boolean refuses(StatedFact fact) {
        return Boolean.FALSE.equals(verdicts.get(fact));
    }

    /** Returns the proof of a fact, which is sure where somebody called it right. */
    Proof proof(StatedFact fact, Proof reported) {
        return Boolean.TRUE.equals(verdicts.get(fact)) || corrections.containsKey(fact) ? decided(reported) : reported;
    }

    /** Returns what stands in place of a fact, by hand. */
    Optional<RightValue> right(StatedFact fact) {
        return Optional.ofNullable(corrections.get(fact));
    }

    /** Returns the same without decisions on who took part, for a recap that tells no event. */
    HandMarks withoutEvent() {
        Map<StatedFact, RightValue> kept = new HashMap<>(corrections);
        kept.keySet().removeIf(one -> one.aspect() != FactAspect.ROLE);
        return new HandMarks(Map.of(), verdicts, kept);
    }

    /** Returns one line a decision, in an order that is always the same. */
    Stream<String> lines() {
        return Stream.of(tookPart, verdicts, corrections)
                .flatMap(decided ->
                        decided.entrySet().stream().map(Object::toString).sorted());
    }
}
