/** Options that several commands share, and their defaults from the environment. */
@NullMarked
package fr.retours.cli.option;

import org.jspecify.annotations.NullMarked;
