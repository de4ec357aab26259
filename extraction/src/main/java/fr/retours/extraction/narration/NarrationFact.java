package fr.retours.extraction.narration;

import fr.retours.model.fact.Event;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.term.Part;
import fr.retours.model.time.EventDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

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
    /** What was done, in tenths of all sentences. */
    PAST("phrases au passé"),
    /** What will be done, in tenths of all sentences. */
    FUTURE("phrases au futur");

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

    int count(RecapFacts facts, SentenceTenses tenses) {
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
            case PAST -> tenses.tenths(tenses.past());
            case FUTURE -> tenses.tenths(tenses.future());
        };
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
