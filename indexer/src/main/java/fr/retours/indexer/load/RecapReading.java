package fr.retours.indexer.load;

import fr.retours.model.fact.RecapFacts;

/**
 * What was read off one recap, and how.
 *
 * @param version of what read it: by this it is told later whether it must be read again
 * @param shortfall one French sentence on why it was not read as it was to be; empty when it was
 */
public record RecapReading(RecapFacts facts, String version, String shortfall) {}
