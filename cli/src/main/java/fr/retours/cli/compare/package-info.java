/** What a change of the search's settings moves, query by query. */
@NullMarked
package fr.retours.cli.compare;

import org.jspecify.annotations.NullMarked;
