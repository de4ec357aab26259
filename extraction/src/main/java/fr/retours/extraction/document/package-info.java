/** A recap's text as a tree: which block each sentence stands in, under which headings, behind which lead. */
@NullMarked
package fr.retours.extraction.document;

import org.jspecify.annotations.NullMarked;
