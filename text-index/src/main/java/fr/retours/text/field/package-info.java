/**
 * The fields of a recap in the index, and how its stored values are written and read back. It may use the ports and
 * {@code analysis}.
 */
@NullMarked
package fr.retours.text.field;

import org.jspecify.annotations.NullMarked;
