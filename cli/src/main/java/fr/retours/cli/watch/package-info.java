/** The command that follows sites and folders. */
@NullMarked
package fr.retours.cli.watch;

import org.jspecify.annotations.NullMarked;
