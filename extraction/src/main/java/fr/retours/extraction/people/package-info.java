/** People: their names in the text, the functions they hold, and what they did at the event. */
@NullMarked
package fr.retours.extraction.people;

import org.jspecify.annotations.NullMarked;
