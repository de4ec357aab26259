/** Builds the map's outlines from an npm package, by hand, when the départements change: {@code build-outlines.sh}. */
@NullMarked
package fr.retours.api.map.build;

import org.jspecify.annotations.NullMarked;
