/** What chance alone would give: how many events two have in common when only who was at how many, and how many were at each, is kept. */
@NullMarked
package fr.retours.model.chance;

import org.jspecify.annotations.NullMarked;
