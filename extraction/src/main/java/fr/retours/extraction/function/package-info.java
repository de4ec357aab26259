/** What functions are, how far they reach, and at which body they are held: « directrice de l'ADEME ». */
@NullMarked
package fr.retours.extraction.function;

import org.jspecify.annotations.NullMarked;
