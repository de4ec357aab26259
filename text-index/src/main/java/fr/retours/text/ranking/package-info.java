/** Which recaps a query finds, and in which order. It may use the ports, {@code deadline}, {@code field} and {@code query}. */
@NullMarked
package fr.retours.text.ranking;

import org.jspecify.annotations.NullMarked;
