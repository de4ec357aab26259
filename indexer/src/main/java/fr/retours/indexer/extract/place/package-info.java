/** Finds the local authorities that a recap names, and decides which ones they are. */
@NullMarked
package fr.retours.indexer.extract.place;

import org.jspecify.annotations.NullMarked;
