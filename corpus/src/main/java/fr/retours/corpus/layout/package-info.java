/** Lays out what rich formats hold as the plain text that extraction reads: paragraphs, headings, list lines. */
@NullMarked
package fr.retours.corpus.layout;

import org.jspecify.annotations.NullMarked;
