/** A Neo4j Community server started from Maven artifacts as a process of its own, reached over Bolt. */
@NullMarked
package fr.retours.server;

import org.jspecify.annotations.NullMarked;
