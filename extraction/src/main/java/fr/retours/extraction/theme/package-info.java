/** Reads what an event was about, as themes of a closed list. */
@NullMarked
package fr.retours.extraction.theme;

import org.jspecify.annotations.NullMarked;
