/** Closed lists: kinds, parts, links, themes, and what is known by a slug. */
@NullMarked
package fr.retours.model.term;

import org.jspecify.annotations.NullMarked;
