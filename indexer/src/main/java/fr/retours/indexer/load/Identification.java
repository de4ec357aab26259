package fr.retours.indexer.load;

import fr.retours.model.RecapFacts;
import java.util.List;

/** Decides identity over the whole corpus. */
public interface Identification {
    /** Returns what changes whenever the same facts may be resolved otherwise, such as after a correction; one word. */
    String version();

    /** Returns the same recaps, in the same order, with the ids and usual names of the corpus. */
    List<RecapFacts> identify(List<RecapFacts> extracted);
}
