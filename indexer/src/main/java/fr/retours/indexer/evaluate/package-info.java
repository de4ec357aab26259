/**
 * Scores extracted facts against an annotation in the guide's format. {@link fr.retours.indexer.evaluate.Evaluation#of} is
 * the way in.
 */
@NullMarked
package fr.retours.indexer.evaluate;

import org.jspecify.annotations.NullMarked;
