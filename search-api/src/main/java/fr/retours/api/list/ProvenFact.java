package fr.retours.api.list;

import fr.retours.api.fact.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A fact with its proof.
 *
 * @param source the first sentence that proves it; null when there is none
 */
record ProvenFact<T>(T fact, double confidence, @Nullable Quote source) {}
