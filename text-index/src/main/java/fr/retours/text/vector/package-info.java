/**
 * Search by meaning: a vector for each passage of each recap, in an index of its own beside that of the words, and the
 * passages nearest to a question. Nothing of it is made or read unless there is a {@link fr.retours.text.encoder.SentenceEncoder}.
 */
@NullMarked
package fr.retours.text.vector;

import org.jspecify.annotations.NullMarked;
