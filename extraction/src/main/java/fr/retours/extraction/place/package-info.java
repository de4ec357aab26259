/** Finds the local authorities that a recap names, and decides which ones they are. */
@NullMarked
package fr.retours.extraction.place;

import org.jspecify.annotations.NullMarked;
