package fr.retours.indexer.suggest;

import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.indexer.curation.DecisionLine;
import fr.retours.indexer.curation.StatedFact;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what the text hardly shows: facts of single recaps, and that words name an organisation at all. */
final class DoubtSuggestions {
    /** Confidence below which a person should look. */
    private static final double DOUBTFUL = 0.88;
    /** Doubts come behind duplicates, which spoil more. */
    private static final double MOST = 0.5;

    private final List<SuggestedDecision> found = new ArrayList<>();

    private DoubtSuggestions() {}

    static List<SuggestedDecision> find(List<RecapFacts> resolved) {
        var doubts = new DoubtSuggestions();
        resolved.forEach(doubts::facts);
        doubts.organisations(resolved);
        return doubts.found;
    }

    private static double weight(double confidence, int effect) {
        return MOST * (1 - confidence) * effect / (effect + 1);
    }

    /** The line confirms what is read. */
    private void facts(RecapFacts facts) {
        for (DoubtfulFact one : DoubtfulFact.below(DOUBTFUL, facts)) {
            if (UnlikelyQuestions.concern(one.proof())) {
                continue;
            }
            RecapId recap = facts.recap().id();
            found.add(new SuggestedDecision(
                    List.of(one.about().map(EntityId::value).orElse(recap.value())),
                    one.statement(),
                    one.choices(),
                    List.of(
                            IndexerMessages.text(
                                    "suggest.doubt",
                                    one.statement(),
                                    DuplicateSuggestions.percent(one.confidence()),
                                    recap),
                            one.otherwise(),
                            DuplicateSuggestions.sentence(QuotedSentence.of(facts, one.proof()))),
                    List.of(QuotedSentence.of(facts, one.proof())),
                    weight(one.confidence(), one.effect())));
        }
    }

    private void organisations(List<RecapFacts> resolved) {
        SortedMap<String, List<RecapFacts>> named = new TreeMap<>();
        SortedMap<String, Double> surest = new TreeMap<>();
        for (RecapFacts facts : resolved) {
            for (Involvement one : facts.bodies()) {
                if (one.body() instanceof Organisation body && !UnlikelyQuestions.concern(one.proof())) {
                    String id = body.id().value();
                    named.computeIfAbsent(id, any -> new ArrayList<>()).add(facts);
                    surest.merge(id, one.proof().confidence(), Math::max);
                }
            }
        }
        surest.forEach((id, confidence) -> {
            if (confidence < DOUBTFUL) {
                organisation(id, confidence, named.getOrDefault(id, List.of()));
            }
        });
    }

    private void organisation(String id, double confidence, List<RecapFacts> named) {
        List<QuotedSentence> quotes = named.stream()
                .map(facts -> QuotedSentence.of(facts, involvement(facts, id).proof()))
                .toList();
        var recaps = new TreeSet<>(quotes.stream().map(QuotedSentence::recap).toList());
        String name = involvement(named.getFirst(), id).name();
        String real = IndexerMessages.text("suggest.body_real");
        found.add(new SuggestedDecision(
                List.of(id),
                IndexerMessages.text("suggest.body_statement", name),
                List.of(
                        new SuggestedChoice(
                                SuggestedChoice.Sense.DENY,
                                IndexerMessages.text("suggest.deny"),
                                new DecisionLine(
                                        DecisionKind.HIDE, "id: " + id, IndexerMessages.text("suggest.body_reason"))),
                        SuggestedChoice.affirm(
                                DecisionLine.verdict(true, StatedFact.name(EntityId.of(id)), recaps, real))),
                List.of(
                        IndexerMessages.text(
                                "suggest.body",
                                name,
                                DuplicateSuggestions.percent(confidence),
                                DuplicateSuggestions.recaps(List.copyOf(recaps))),
                        DuplicateSuggestions.sentence(quotes.getFirst())),
                quotes.stream().limit(DuplicateSuggestions.MOST_SHOWN).toList(),
                weight(confidence, 1 + 2 * recaps.size())));
    }

    private static Involvement involvement(RecapFacts facts, String id) {
        return facts.bodies().stream()
                .filter(one -> one.body().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
