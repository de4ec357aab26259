package fr.retours.indexer.extract.narration;

import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.Words;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.term.Part;
import fr.retours.model.time.EventDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What speaks for or against an event beside words: what else was read off the text, and how it is written. */
enum NarrationFact {
    /** Counts in every text: what speaks for or against an event before anything is read. */
    START("départ"),
    /** A day was read. */
    DAY("jour lu"),
    /** The day lies behind the publication. */
    LATER_DAY("jour à venir"),
    /** Those who came were counted. */
    ATTENDANCE("public compté"),
    /** People open, speak, lead. */
    PARTS("rôles tenus"),
    /** People open, close, lead: who is only said to speak may do so anywhere. */
    LEADING_PARTS("séance menée"),
    /** Many speak one after the other, each below a line with the name. */
    TURNS("tours de parole"),
    /** The title asks. */
    ASKING_TITLE("titre qui demande"),
    /** Sentences that ask. */
    QUESTIONS("questions");

    /** Those of an interview are few. */
    private static final int FEW_TURNS = 2;

    private final String label;

    NarrationFact(String label) {
        this.label = label;
    }

    /**
     * Returns the fact of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static NarrationFact of(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a fact must be known, got '" + label + "'"));
    }

    int count(Words words, RecapFacts facts) {
        return switch (this) {
            case START -> 1;
            case DAY -> is(facts, event -> EventDate.firstDay(event.date()) != null);
            case LATER_DAY -> is(facts, event -> isLater(event, facts));
            case ATTENDANCE -> is(facts, event -> event.attendance() != null);
            case PARTS ->
                (int) facts.people().stream().filter(Participation::tookPart).count();
            case LEADING_PARTS ->
                (int) facts.people().stream()
                        .filter(one -> one.parts().stream().anyMatch(taken -> taken.part() != Part.SPEAKER))
                        .count();
            case TURNS ->
                (int) Math.max(
                        0,
                        facts.people().stream()
                                        .filter(NarrationFact::spokeInTurn)
                                        .count()
                                - FEW_TURNS);
            case ASKING_TITLE -> facts.recap().title().strip().endsWith("?") ? 1 : 0;
            case QUESTIONS ->
                (int) IntStream.range(0, words.sentenceCount())
                        .filter(one -> words.is(words.end(one) - 1, "?"))
                        .count();
        };
    }

    private static boolean spokeInTurn(Participation one) {
        return one.parts().stream()
                .flatMap(taken -> taken.proof().reasons().stream())
                .anyMatch(reason -> reason.rule().equals(BuiltInRule.IN_TURN.slug()));
    }

    private static int is(RecapFacts facts, Predicate<Event> what) {
        return facts.event().filter(what).isPresent() ? 1 : 0;
    }

    private static boolean isLater(Event event, RecapFacts facts) {
        LocalDate published = facts.recap().published();
        LocalDate start = EventDate.firstDay(event.date());
        return published != null && start != null && start.isAfter(published);
    }
}
