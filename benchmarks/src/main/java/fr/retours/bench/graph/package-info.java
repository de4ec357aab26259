/** Measures of the graph: a generated one, its questions, its export, readers beside an index run. */
@NullMarked
package fr.retours.bench.graph;

import org.jspecify.annotations.NullMarked;
