/**
 * A Neo4j Community server started from Maven artifacts as a process of its own, reached over Bolt.
 *
 * <p>{@link fr.retours.server.SupervisedGraphServer#start} is the way in: programs that work on one data folder at the same time
 * share the server that the first of them started. The server's jars lie in {@code target/server-lib}, where
 * the build copies them; no other module has them on its class path. {@link fr.retours.server.child} is what runs in the
 * other process.
 *
 * <p>Integration tests of other modules share one server: {@code fr.retours.server.testing.TestGraphServer}, a JUnit
 * extension in this module's test-jar.
 */
@NullMarked
package fr.retours.server;

import org.jspecify.annotations.NullMarked;
