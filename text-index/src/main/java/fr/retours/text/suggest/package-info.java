/**
 * What is offered while someone types: names, themes, recaps and words that start so. It may use the ports,
 * {@code deadline}, {@code analysis}, {@code packed}, {@code field}, {@code entity}, {@code spelling} and {@code highlight}.
 */
@NullMarked
package fr.retours.text.suggest;

import org.jspecify.annotations.NullMarked;
