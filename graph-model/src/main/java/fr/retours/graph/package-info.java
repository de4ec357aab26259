/** The graph in Neo4j: its schema, and the adapters of the ports, over the Bolt driver. */
@NullMarked
package fr.retours.graph;

import org.jspecify.annotations.NullMarked;
