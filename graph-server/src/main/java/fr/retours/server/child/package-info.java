/**
 * What runs in the server's own process: the only code of the project that sees Neo4j's own classes.
 *
 * <p>The build packs this package, alone, into {@code target/server-lib/graph-server-neo4j.jar}, whose manifest lists Neo4j's
 * jars. The parent process uses from it only what needs no Neo4j: the words the two processes exchange
 * ({@link fr.retours.server.child.ChildReport}), how a process is recognised
 * ({@link fr.retours.server.child.ProcessIdentity}) and the file that says who serves a folder
 * ({@link fr.retours.server.child.RunFile}).
 */
@NullMarked
package fr.retours.server.child;

import org.jspecify.annotations.NullMarked;
