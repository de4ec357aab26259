/** Tests of the French full-text index. */
@NullMarked
package fr.retours.text;

import org.jspecify.annotations.NullMarked;
