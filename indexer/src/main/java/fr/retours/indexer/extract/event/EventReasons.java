package fr.retours.indexer.extract.event;

import fr.retours.indexer.extract.text.Reason;
import fr.retours.indexer.extract.text.Reason.Rule;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import fr.retours.model.EventKind;
import fr.retours.model.Slugged;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells which words of a sentence give the day and the kind of an event. Immutable, safe for concurrent use. */
public final class EventReasons {
    private final DateFinder dates = new DateFinder();
    private final Map<String, EventKind> kinds = new HashMap<>();

    /** Reads the list of kinds. */
    public EventReasons() {
        for (var row : WordTable.read("extract/evenements.tsv", 2).rows()) {
            kinds.put(Folding.fold(row.text(0)), Slugged.of(EventKind.class, row.text(1)));
        }
    }

    /** Finds the words that give the first and last day; empty when the stretch gives other days or none. */
    public Optional<Reason> days(String text, int start, int end, LocalDate first, LocalDate last) {
        return dates.find(text, start, end).stream()
                .filter(date -> date.in(last.getYear())
                        .filter(days ->
                                days.first().equals(first) && days.last().equals(last))
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
