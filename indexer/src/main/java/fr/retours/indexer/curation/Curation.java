package fr.retours.indexer.curation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decisions taken by hand, replayed on each run after the automatic ones: splits, merges, aliases, names, codes, who
 * took part, who is hidden, each kind for all recaps before the next. They do not contradict one another, and the order of
 * the file does not matter.
 *
 * @param file where they stand
 * @param decisions in the order of the file
 */
public record Curation(Path file, List<Decision> decisions) {
    /** No decision. */
    public static final Curation NONE = new Curation(Path.of(""), List.of());

    /** Copies the list. */
    public Curation {
        decisions = List.copyOf(decisions);
    }

    /** Streams the decisions of a kind, in the order of the file. */
    public <D extends Decision> Stream<D> of(Class<D> kind) {
        return decisions.stream().filter(kind::isInstance).map(kind::cast);
    }
}
