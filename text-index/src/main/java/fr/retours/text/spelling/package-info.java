/**
 * Which words may have been meant by one that was misspelt. It may use the ports, {@code deadline}, {@code analysis},
 * {@code packed}, {@code field}, {@code query} and {@code ranking}.
 */
@NullMarked
package fr.retours.text.spelling;

import org.jspecify.annotations.NullMarked;
