package fr.retours.indexer.load;

import fr.retours.model.fact.RecapFacts;
import java.util.List;

/** Decides identity over the whole corpus. */
public interface Identification {
    /**
     * The corpus with its identities.
     *
     * @param recaps those given, in the same order, with the ids and usual names of the corpus
     * @param notes French lines on corrections that changed nothing
     */
    record Identified(List<RecapFacts> recaps, List<String> notes) {
        /** Copies the lists. */
        public Identified {
            recaps = List.copyOf(recaps);
            notes = List.copyOf(notes);
        }
    }

    /** Returns what changes whenever the same facts may be resolved otherwise, such as after a correction; one word. */
    String version();

    /** Decides who is who, which names mean one body, which recaps tell one event. */
    Identified identify(List<RecapFacts> extracted);
}
