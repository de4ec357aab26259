/** Whether a text recounts an event, announces one, or neither. */
@NullMarked
package fr.retours.extraction.narration;

import org.jspecify.annotations.NullMarked;
