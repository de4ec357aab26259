/** Benchmarks, quality measures and the corpus generator; never deployed. */
@NullMarked
package fr.retours.bench;

import org.jspecify.annotations.NullMarked;
