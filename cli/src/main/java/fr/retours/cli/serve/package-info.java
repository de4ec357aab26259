/** The running service, and the note by which other commands find it. */
@NullMarked
package fr.retours.cli.serve;

import org.jspecify.annotations.NullMarked;
