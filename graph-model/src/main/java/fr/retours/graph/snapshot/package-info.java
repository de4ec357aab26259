/** One state of the graph in memory: who was where, how, and the sentences that prove it, read whole from Neo4j. */
@NullMarked
package fr.retours.graph.snapshot;

import org.jspecify.annotations.NullMarked;
