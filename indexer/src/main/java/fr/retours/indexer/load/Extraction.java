package fr.retours.indexer.load;

import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;

/** Reads facts off one recap, with ids that are good within it. Safe for concurrent use: recaps are read in parallel. */
public interface Extraction {
    /** Returns what changes whenever the same text may give other facts; one word. */
    String version();

    /** Returns the recap under the id and address that may be kept of it. */
    default Recap admitted(Recap recap) {
        return recap;
    }

    /** Returns all that the recap says. */
    RecapFacts extract(Recap recap);
}
