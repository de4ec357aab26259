/** Reads what an event was: its kind, its days, where it was held, how many came. */
@NullMarked
package fr.retours.indexer.extract.event;

import org.jspecify.annotations.NullMarked;
