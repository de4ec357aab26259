/** Questions about relations, asked of the HTTP API, and their answers as tables. */
@NullMarked
package fr.retours.cli.ask;

import org.jspecify.annotations.NullMarked;
