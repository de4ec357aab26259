/**
 * Builds the territory files once a year, when the Code officiel géographique has changed: run by hand through
 * {@code extraction/build-territories.sh}, never by the program itself.
 */
@NullMarked
package fr.retours.extraction.territory.build;

import org.jspecify.annotations.NullMarked;
