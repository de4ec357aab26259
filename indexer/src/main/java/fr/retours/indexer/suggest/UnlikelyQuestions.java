package fr.retours.indexer.suggest;

import fr.retours.extraction.text.BuiltInRule;
import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.curation.DecisionLine;
import fr.retours.indexer.curation.StatedFact;
import fr.retours.indexer.resolve.IdentityResolution;
import fr.retours.indexer.resolve.doubt.FactDoubt;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Asks about what is unlikely. Whether a name is one is asked once for all recaps in which that is doubted for one reason. */
final class UnlikelyQuestions {
    /** Before all else: what cannot be makes readers doubt all the rest. */
    private static final double WEIGHT = 1;

    private final SortedMap<Question, List<Asked>> questions = new TreeMap<>();

    private UnlikelyQuestions() {}

    /** What is asked; {@code recap} is empty where one answer may hold for several. */
    private record Question(FactDoubt.Aspect aspect, String about, String recap, String why)
            implements Comparable<Question> {
        @Override
        public int compareTo(Question other) {
            return toString().compareTo(other.toString());
        }
    }

    /** A fact of a recap that is unlikely. */
    private record Asked(FactDoubt doubt, RecapFacts facts, String name, Proof proof) {
        RecapId recap() {
            return facts.recap().id();
        }

        static Stream<Asked> of(FactDoubt doubt, RecapFacts facts) {
            EntityId about = doubt.about();
            return about == null
                    ? facts.event().stream().flatMap(event -> attendance(doubt, facts, event))
                    : Stream.concat(
                            facts.people().stream()
                                    .filter(one -> one.person().id().equals(about))
                                    .map(one -> person(doubt, facts, one)),
                            facts.bodies().stream()
                                    .filter(one -> one.body().id().equals(about))
                                    .map(one -> body(doubt, facts, one)));
        }

        private static Asked person(FactDoubt doubt, RecapFacts facts, Participation one) {
            return new Asked(doubt, facts, one.name(), one.proof());
        }

        private static Asked body(FactDoubt doubt, RecapFacts facts, Involvement one) {
            return new Asked(doubt, facts, one.name(), one.proof());
        }

        private static Stream<Asked> attendance(FactDoubt doubt, RecapFacts facts, Event event) {
            return event.proofOf(EventProperty.ATTENDANCE).stream()
                    .map(proof -> new Asked(
                            doubt,
                            facts,
                            String.valueOf(
                                    Objects.requireNonNull(event.attendance()).count()),
                            proof));
        }
    }

    static List<SuggestedDecision> find(List<RecapFacts> resolved, IdentityResolution resolution) {
        var unlikely = new UnlikelyQuestions();
        for (RecapFacts facts : resolved) {
            for (FactDoubt doubt : resolution.doubts(facts.recap().id())) {
                Asked.of(doubt, facts).forEach(unlikely::add);
            }
        }
        return unlikely.questions.entrySet().stream()
                .map(UnlikelyQuestions::suggestion)
                .toList();
    }

    /** Returns whether a proof is that of something unlikely, which is not asked again as hardly shown. */
    static boolean concern(Proof proof) {
        return proof.reasons().stream().anyMatch(one -> one.rule().equals(BuiltInRule.UNLIKELY.slug()));
    }

    private void add(Asked one) {
        FactDoubt doubt = one.doubt();
        String recap =
                doubt.aspect() == FactDoubt.Aspect.NAME ? "" : one.recap().value();
        questions
                .computeIfAbsent(
                        new Question(doubt.aspect(), String.valueOf(doubt.about()), recap, doubt.why()),
                        any -> new ArrayList<>())
                .add(one);
    }

    private static SuggestedDecision suggestion(Map.Entry<Question, List<Asked>> question) {
        List<Asked> asked = question.getValue();
        Asked first = asked.getFirst();
        List<RecapId> recaps = asked.stream().map(Asked::recap).sorted().toList();
        String statement = statement(first);
        return new SuggestedDecision(
                List.of(
                        first.doubt().about() == null
                                ? first.recap().value()
                                : question.getKey().about()),
                statement,
                List.of(
                        SuggestedChoice.deny(line(first.doubt(), recaps, false)),
                        SuggestedChoice.affirm(line(first.doubt(), recaps, true))),
                List.of(
                        IndexerMessages.text("suggest.unlikely_recaps", statement, DuplicateSuggestions.recaps(recaps)),
                        DuplicateSuggestions.sentence(QuotedSentence.of(first.facts(), first.proof()))),
                asked.stream()
                        .limit(DuplicateSuggestions.MOST_SHOWN)
                        .map(one -> QuotedSentence.of(one.facts(), one.proof()))
                        .toList(),
                WEIGHT);
    }

    /** The reason belongs to the statement, which is all that the desk shows. */
    private static String statement(Asked one) {
        String said = IndexerMessages.text(
                switch (one.doubt().aspect()) {
                    case NAME ->
                        one.doubt().about() instanceof PersonId ? "suggest.person_statement" : "suggest.body_statement";
                    case PRESENCE -> "suggest.took_part";
                    case ATTENDANCE -> "suggest.event.attendance";
                },
                one.name());
        return IndexerMessages.text("suggest.unlikely", said, one.doubt().why());
    }

    private static DecisionLine line(FactDoubt doubt, List<RecapId> recaps, boolean right) {
        EntityId about = doubt.about();
        return about != null && doubt.aspect() == FactDoubt.Aspect.PRESENCE
                ? DecisionLine.tookPart(
                        about,
                        recaps,
                        right,
                        IndexerMessages.text(right ? "suggest.took_part_reason" : "suggest.cited_reason"))
                : DecisionLine.verdict(
                        right,
                        about == null ? StatedFact.event(EventProperty.ATTENDANCE) : StatedFact.name(about),
                        recaps,
                        IndexerMessages.text(right ? "suggest.right" : "suggest.wrong"));
    }
}
