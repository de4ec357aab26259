/** Builds the files of names from those of INSEE; run by hand, never by the program. */
@NullMarked
package fr.retours.indexer.resolve.build;

import org.jspecify.annotations.NullMarked;
