/** How names and texts are compared. */
@NullMarked
package fr.retours.model.text;

import org.jspecify.annotations.NullMarked;
