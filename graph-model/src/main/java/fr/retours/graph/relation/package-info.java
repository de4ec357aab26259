/** Who was where with whom: worked out from a snapshot of the graph. */
@NullMarked
package fr.retours.graph.relation;

import org.jspecify.annotations.NullMarked;
