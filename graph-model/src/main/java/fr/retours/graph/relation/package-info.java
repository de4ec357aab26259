/** Questions of relationship in Neo4j: each statement starts from an id, and the events behind an answer are read in one way. */
@NullMarked
package fr.retours.graph.relation;

import org.jspecify.annotations.NullMarked;
