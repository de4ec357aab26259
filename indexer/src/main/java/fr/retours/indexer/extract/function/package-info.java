/** What functions are, how far they reach, and at which body they are held: « directrice de l'ADEME ». */
@NullMarked
package fr.retours.indexer.extract.function;

import org.jspecify.annotations.NullMarked;
