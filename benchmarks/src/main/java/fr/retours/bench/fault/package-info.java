/** What goes wrong with a data folder, and how it comes out of it: see {@link fr.retours.bench.FaultRounds}. */
@NullMarked
package fr.retours.bench.fault;

import org.jspecify.annotations.NullMarked;
