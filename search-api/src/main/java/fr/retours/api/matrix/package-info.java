/** Tables of two kinds of things, shaded by how many events each two have in common: territories, bodies, themes, years. */
@NullMarked
package fr.retours.api.matrix;

import org.jspecify.annotations.NullMarked;
