/** What ties bodies to the event. */
@NullMarked
package fr.retours.extraction.link;

import org.jspecify.annotations.NullMarked;
