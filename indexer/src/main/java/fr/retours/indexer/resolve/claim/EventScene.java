package fr.retours.indexer.resolve.claim;

import java.util.Set;

/**
 * Where a recap puts all whom it names. One object for all claims of a recap.
 *
 * @param company names without blanks, case and accents of those who took part
 * @param territories ids of the commune and the département where the event was held
 * @param words telling words of the title, folded
 */
public record EventScene(Set<String> company, Set<String> territories, Set<String> words) {
    /** Of nothing but a name. */
    public static final EventScene NONE = new EventScene(Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public EventScene {
        company = Set.copyOf(company);
        territories = Set.copyOf(territories);
        words = Set.copyOf(words);
    }
}
