/**
 * The values of facets, counted over what was found. It may use the ports, {@code deadline}, {@code analysis},
 * {@code packed}, {@code entity} and {@code suggest}.
 */
@NullMarked
package fr.retours.text.facet;

import org.jspecify.annotations.NullMarked;
