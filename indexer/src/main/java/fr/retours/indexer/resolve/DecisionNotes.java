package fr.retours.indexer.resolve;

import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.curation.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** French lines on decisions by hand that changed nothing, in the order of the file. Not safe for concurrent use. */
final class DecisionNotes {
    private record Note(int line, String text) {}

    private final List<Note> notes = new ArrayList<>();

    /** Adds a note whose message starts with the line. */
    void add(Decision decision, String key, Object... values) {
        int line = decision.ground().line();
        notes.add(new Note(line, IndexerMessages.text("curation.note", line, IndexerMessages.text(key, values))));
    }

    List<String> lines() {
        return notes.stream()
                .sorted(Comparator.comparingInt(Note::line).thenComparing(Note::text))
                .map(Note::text)
                .distinct()
                .toList();
    }
}
