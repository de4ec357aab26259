/** The one command, {@code retours}: the only place that names an adapter. */
@NullMarked
package fr.retours.cli;

import org.jspecify.annotations.NullMarked;
