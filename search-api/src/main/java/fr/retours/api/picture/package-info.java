/** Drawings of pages as files: SVG with its title, period, source and date written in it. */
@NullMarked
package fr.retours.api.picture;

import org.jspecify.annotations.NullMarked;
