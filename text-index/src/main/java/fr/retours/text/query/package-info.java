/**
 * What is typed, taken apart into words, phrases, fields and dates, and the queries for each. It may use the ports,
 * {@code analysis}, {@code field}, {@code settings} and {@code entity}.
 */
@NullMarked
package fr.retours.text.query;

import org.jspecify.annotations.NullMarked;
