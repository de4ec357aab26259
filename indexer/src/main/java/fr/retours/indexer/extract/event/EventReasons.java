package fr.retours.indexer.extract.event;

import fr.retours.indexer.extract.text.Reason;
import fr.retours.indexer.extract.text.Reason.Rule;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.Knowledge;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Slugged;
import fr.retours.model.time.EventDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which words of a sentence give the date and the kind of an event. Immutable, safe for concurrent use. */
public final class EventReasons {
    private final DateFinder dates;
    private final VagueDateFinder vague;
    private final Map<String, EventKind> kinds = new HashMap<>();

    /** Takes the words for dates and kinds from what is known. */
    public EventReasons(Knowledge knowledge) {
        dates = new DateFinder(knowledge);
        vague = new VagueDateFinder(knowledge);
        for (var row : knowledge.table("evenements", 2).rows()) {
            kinds.put(Folding.fold(row.text(0)), Slugged.of(EventKind.class, row.text(1)));
        }
    }

    /** Finds the words that give a date; empty when the stretch gives another one or none. */
    public Optional<Reason> date(String text, int start, int end, EventDate wanted) {
        List<DateMention> days = dates.find(text, start, end);
        if (!wanted.isExact()) {
            return vague.find(text, start, end, days).stream()
                    .filter(date -> date.date().equals(wanted))
                    .findFirst()
                    .map(date -> Reason.of(Rule.DATE, text.substring(date.start(), date.end())));
        }
        return days.stream()
                .filter(date -> date.in(wanted.last().getYear())
                        .filter(found -> found.first().equals(wanted.first())
                                && found.last().equals(wanted.last()))
                        .isPresent())
                .max(Comparator.comparing(date -> date.year() != null))
                .map(date -> Reason.of(
                        date.year() == null ? Rule.DATE_WITHOUT_YEAR : Rule.DATE,
                        text.substring(date.start(), date.end())));
    }

    /** Finds the longest word for a kind in a stretch. */
    public Optional<Reason> kind(String text, EventKind kind) {
        String folded = " " + Folding.fold(text) + " ";
        return kinds.entrySet().stream()
                .filter(word -> word.getValue() == kind && folded.contains(" " + word.getKey() + " "))
                .map(Map.Entry::getKey)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .map(word -> Reason.of(Rule.KIND, word));
    }
}
