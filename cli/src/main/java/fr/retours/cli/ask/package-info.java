/** Questions in Cypher, and their answers as tables. */
@NullMarked
package fr.retours.cli.ask;

import org.jspecify.annotations.NullMarked;
