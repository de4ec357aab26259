/** Finds names in text, also names of which only fingerprints are known, and blanks them out. */
@NullMarked
package fr.retours.indexer.mask;

import org.jspecify.annotations.NullMarked;
