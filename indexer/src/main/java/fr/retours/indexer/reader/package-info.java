/** A reading by a language model, held to the text: questions, answers, and what of an answer may become a fact. */
@NullMarked
package fr.retours.indexer.reader;

import org.jspecify.annotations.NullMarked;
