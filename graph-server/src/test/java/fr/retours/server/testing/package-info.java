/**
 * What other modules' integration tests need of this one: a server to share. It is the only part of the test-jar.
 *
 * <p>Declare {@code graph-server} twice in test scope, once plain and once with {@code <type>test-jar</type>}.
 */
@NullMarked
package fr.retours.server.testing;

import org.jspecify.annotations.NullMarked;
