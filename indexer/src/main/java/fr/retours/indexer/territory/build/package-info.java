/**
 * Builds the territory files once a year, when the Code officiel géographique has changed: run by hand through
 * {@code indexer/build-territories.sh}, never by the program itself.
 */
@NullMarked
package fr.retours.indexer.territory.build;

import org.jspecify.annotations.NullMarked;
