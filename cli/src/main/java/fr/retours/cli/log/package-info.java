/** How the log of a server is written. */
@NullMarked
package fr.retours.cli.log;

import org.jspecify.annotations.NullMarked;
