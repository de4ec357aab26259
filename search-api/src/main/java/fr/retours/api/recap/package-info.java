/** Recaps: their text and who is named where. */
@NullMarked
package fr.retours.api.recap;

import org.jspecify.annotations.NullMarked;
