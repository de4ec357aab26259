/** Processes that the program starts, and what of its own they are given. */
@NullMarked
package fr.retours.model.process;

import org.jspecify.annotations.NullMarked;
