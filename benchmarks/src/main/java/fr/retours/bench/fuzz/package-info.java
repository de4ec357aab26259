/** Gives the program inputs that nobody would write, and finds those that it does not withstand. */
@NullMarked
package fr.retours.bench.fuzz;

import org.jspecify.annotations.NullMarked;
