/** Measures of filling a data folder from nothing: each stage of a run beside the least that it can cost, memory and disk. */
@NullMarked
package fr.retours.bench.fill;

import org.jspecify.annotations.NullMarked;
