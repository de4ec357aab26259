/** What people did at the event, or that they are only cited. */
@NullMarked
package fr.retours.extraction.part;

import org.jspecify.annotations.NullMarked;
