/** Follows sites and folders: finds the recaps among their pages, and what is new, changed or gone since the last pass. */
@NullMarked
package fr.retours.indexer.watch;

import org.jspecify.annotations.NullMarked;
