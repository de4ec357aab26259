/** Reads what an event was: its kind, its days, where it was held, how many came. */
@NullMarked
package fr.retours.extraction.event;

import org.jspecify.annotations.NullMarked;
