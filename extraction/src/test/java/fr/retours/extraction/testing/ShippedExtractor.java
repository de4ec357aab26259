package fr.retours.extraction.testing;

import fr.retours.extraction.RecapExtractor;

/** What reads recaps as it is shipped, loaded once for all tests of a process: models and lists take half a second of it. */
public final class ShippedExtractor {
    /** Keeps nothing between recaps. */
    public static final RecapExtractor EXTRACTOR = new RecapExtractor();

    private ShippedExtractor() {}
}
