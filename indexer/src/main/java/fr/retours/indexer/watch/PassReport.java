package fr.retours.indexer.watch;

import fr.retours.indexer.watch.PageNews.Kind;
import java.util.List;
import java.util.Map;

/**
 * What a pass found.
 *
 * @param counts how many pages of each kind
 * @param notes French lines on what was not looked at, and why
 */
public record PassReport(Map<Kind, Integer> counts, List<String> notes) {
    /** Copies both. */
    public PassReport {
        counts = Map.copyOf(counts);
        notes = List.copyOf(notes);
    }

    /** Returns how many pages of a kind there were. */
    public int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
