/** The graph in Neo4j: its schema, what writes it, and the statements that read a thing by its id, over the Bolt driver. */
@NullMarked
package fr.retours.graph;

import org.jspecify.annotations.NullMarked;
