/**
 * How strictly a query is read so that it finds something, and the remarks on it. It may use the ports,
 * {@code deadline}, {@code analysis}, {@code field}, {@code settings}, {@code query}, {@code ranking} and {@code spelling}.
 */
@NullMarked
package fr.retours.text.plan;

import org.jspecify.annotations.NullMarked;
