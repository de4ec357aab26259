/** When an event was, as closely as recaps tell. */
@NullMarked
package fr.retours.model.time;

import org.jspecify.annotations.NullMarked;
