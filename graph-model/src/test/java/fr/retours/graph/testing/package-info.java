/** For tests, here and in other modules: the graph in memory, facts by hand and by chance, the contracts of the ports. */
@NullMarked
package fr.retours.graph.testing;

import org.jspecify.annotations.NullMarked;
