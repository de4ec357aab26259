/** Names in memory: found by the starts of their words, and filed as in a directory. */
@NullMarked
package fr.retours.graph.snapshot.name;

import org.jspecify.annotations.NullMarked;
