package fr.retours.api.answer;

import org.jspecify.annotations.Nullable;

/**
 * About the answer itself.
 *
 * @param datasetVersion the version of the data answered from; null while indexing goes on
 * @param tookMs milliseconds spent on the answer
 */
public record Meta(@Nullable String datasetVersion, long tookMs) {}
