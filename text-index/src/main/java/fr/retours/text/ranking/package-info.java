/** Which recaps a query finds, and in which order. It may use the ports, {@code deadline} and {@code field}. */
@NullMarked
package fr.retours.text.ranking;

import org.jspecify.annotations.NullMarked;
