/** Whether a text recounts an event, announces one, or neither. */
@NullMarked
package fr.retours.indexer.extract.narration;

import org.jspecify.annotations.NullMarked;
