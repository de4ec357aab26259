package fr.retours.extraction.narration;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.TextSection;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.term.NarrationKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Tells whether a text recounts an event, several of them, announces one, or none of these: a sum of weighted signs, read as a logarithm of odds. What
 * recounts an event may also announce the next one. Immutable, safe for concurrent use.
 */
public final class NarrationReader {
    private static final int MOST_PROOFS = 3;

    /** How many sentences behind the title open a text. */
    private static final int OPENING = 5;

    private final NarrationRules rules;
    private final VerbClauses clauses;
    private final List<NarrationSign> signs;

    /** Takes the weights of signs from what is known, and their words from rules. */
    public NarrationReader(KnowledgeBase knowledge, VerbClauses clauses, NarrationRules rules) {
        this.rules = rules;
        this.clauses = clauses;
        signs = knowledge.table("recits-poids", 5).rows().stream()
                .map(NarrationSign::of)
                .toList();
    }

    /** A sign and the sentences it was found in, as many as count; without sentences when it was read off the facts. */
    private record Found(NarrationSign sign, int count, List<Shown> shown) {}

    /** A sentence and what in it is a sign. */
    private record Shown(Evidence sentence, FactReason reason) {}

    /**
     * Reads what a text tells.
     *
     * @param facts what else was read off it, as though it described an event
     * @param meetings what opens each meeting of a text that tells several; empty for any other
     */
    public Narration read(Words words, RecapFacts facts, List<Evidence> meetings) {
        List<Map<String, FactReason>> told = IntStream.range(0, words.sentenceCount())
                .mapToObj(sentence -> rules.in(words, sentence))
                .toList();
        var tenses = SentenceTenses.of(words, clauses);
        List<Found> found = signs.stream()
                .map(sign -> sign.place() == NarrationSign.Place.FACTS
                        ? read(sign, facts, tenses)
                        : find(sign, words, told, tenses))
                .toList();
        double recounts = chance(found, NarrationSign::recounts);
        double announces = chance(found, NarrationSign::announces);
        if (recounts >= 0.5 && !meetings.isEmpty()) {
            return new Narration(
                    NarrationKind.SEVERAL,
                    null,
                    new Proof(
                            recounts,
                            meetings.stream().limit(MOST_PROOFS).toList(),
                            List.of(BuiltInRule.DATED_PARAGRAPHS.reason())));
        }
        if (recounts >= 0.5) {
            return new Narration(
                    NarrationKind.RECOUNTS,
                    facts.narration().event(),
                    proof(recounts, found, NarrationSign::recounts, words));
        }
        return announces >= 0.5
                ? new Narration(
                        NarrationKind.ANNOUNCES,
                        null,
                        proof((1 - recounts) * announces, found, NarrationSign::announces, words))
                : new Narration(
                        NarrationKind.NONE,
                        null,
                        proof(
                                (1 - recounts) * (1 - announces),
                                found,
                                sign -> -sign.recounts() - sign.announces(),
                                words));
    }

    private static Found read(NarrationSign sign, RecapFacts facts, SentenceTenses tenses) {
        int count = NarrationFact.of(sign.name()).count(facts, tenses);
        return new Found(sign, Math.min(sign.most(), count), List.of());
    }

    private static Found find(
            NarrationSign sign, Words words, List<Map<String, FactReason>> told, SentenceTenses tenses) {
        List<Shown> shown = sentences(sign.place(), words, tenses)
                .boxed()
                .flatMap(one -> Optional.ofNullable(told.get(one).get(sign.name())).stream()
                        .map(reason -> new Shown(words.sentence(one).evidence(), reason)))
                .limit(sign.most())
                .toList();
        return new Found(sign, shown.size(), shown);
    }

    private static IntStream sentences(NarrationSign.Place place, Words words, SentenceTenses tenses) {
        IntStream all = IntStream.range(0, words.sentenceCount());
        IntPredicate title = one -> words.sentence(one).section() == TextSection.TITLE;
        return switch (place) {
            case TITLE -> all.filter(title);
            case OPENING -> all.filter(title.negate()).limit(OPENING);
            case PAST -> tenses.past().stream();
            case SENTENCE, FACTS -> all.filter(title.negate());
        };
    }

    private static double chance(List<Found> found, ToDoubleFunction<NarrationSign> weight) {
        double odds = found.stream()
                .mapToDouble(one -> weight.applyAsDouble(one.sign) * one.count)
                .sum();
        return 1 / (1 + Math.exp(-odds));
    }

    /** Returns a proof by the sentences that weigh most; by the first one where none does. */
    private static Proof proof(
            double confidence, List<Found> found, ToDoubleFunction<NarrationSign> weight, Words words) {
        List<Shown> best = found.stream()
                .filter(one -> weight.applyAsDouble(one.sign) > 0)
                .sorted(Comparator.comparingDouble((Found one) -> -weight.applyAsDouble(one.sign)))
                .flatMap(one -> one.shown.stream())
                .toList();
        List<Evidence> sentences =
                best.stream().map(Shown::sentence).distinct().limit(MOST_PROOFS).toList();
        return sentences.isEmpty()
                ? Proof.of(confidence, words.sentence(0).evidence(), BuiltInRule.NO_SIGN.reason())
                : new Proof(
                        confidence,
                        sentences,
                        best.stream()
                                .filter(one -> sentences.contains(one.sentence))
                                .map(Shown::reason)
                                .toList());
    }
}
