package fr.retours.api.fact;

import fr.retours.model.id.RecapId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands beside each fact for whoever may correct it. Safe for concurrent use. */
@FunctionalInterface
public interface FactMargin {
    /** Nothing: visitors see facts alone. */
    FactMargin NONE = fact -> Optional.empty();

    /** Returns what stands beside a fact; empty for visitors. */
    Optional<MarginNote> beside(ShownFact fact);

    /**
     * A fact as a page shows it.
     *
     * @param recaps which say so
     * @param quote the first sentence that proves it; empty where nobody knows
     * @param words what tells it from other facts of these recaps, by the keys of decisions
     */
    record ShownFact(String topic, List<RecapId> recaps, String quote, Map<String, String> words) {
        /** Copies the lists. */
        public ShownFact {
            recaps = List.copyOf(recaps);
            words = Map.copyOf(words);
        }
    }

    /**
     * What stands beside a fact.
     *
     * @param href where it is corrected
     * @param decided French lines on what was decided of it
     */
    record MarginNote(String href, List<String> decided) {
        /** Copies the list. */
        public MarginNote {
            decided = List.copyOf(decided);
        }
    }
}
