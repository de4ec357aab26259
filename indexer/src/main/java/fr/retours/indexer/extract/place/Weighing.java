package fr.retours.indexer.extract.place;

import fr.retours.model.fact.Collectivite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the authority behind a name was chosen.
 *
 * @param start offset of the name
 * @param level the word for the level in front of it; null when there is none
 * @param candidates all it may stand for, the heaviest first; alone when there was no choice
 */
public record Weighing(int start, int end, @Nullable String level, List<Candidate> candidates) {
    /** Copies the list. */
    public Weighing {
        candidates = List.copyOf(candidates);
    }

    /**
     * An authority that the name may stand for.
     *
     * @param weight in powers of ten of inhabitants; the first is chosen when it leads by one
     */
    public record Candidate(Collectivite body, double weight) {}
}
