/** Who was where with whom: worked out from what is kept in memory, with the evidence that Neo4j has. */
@NullMarked
package fr.retours.graph.relation;

import org.jspecify.annotations.NullMarked;
