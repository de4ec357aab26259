/**
 * The word lists that extraction reads: one text file a kind under {@code fr/retours/extraction/}, editable by someone who
 * is no developer, and the folding under which their entries are compared with a recap's words.
 */
@NullMarked
package fr.retours.extraction.lexicon;

import org.jspecify.annotations.NullMarked;
