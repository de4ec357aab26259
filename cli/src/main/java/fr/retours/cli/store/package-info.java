/** The stores of a data folder as commands and the server reach them. */
@NullMarked
package fr.retours.cli.store;

import org.jspecify.annotations.NullMarked;
