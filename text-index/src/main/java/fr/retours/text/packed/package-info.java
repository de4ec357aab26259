/** Strings and numbers in rows, in little memory. It uses no other package of the index. */
@NullMarked
package fr.retours.text.packed;

import org.jspecify.annotations.NullMarked;
