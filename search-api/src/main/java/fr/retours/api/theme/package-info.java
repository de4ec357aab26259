/** Themes, and the events about them. */
@NullMarked
package fr.retours.api.theme;

import org.jspecify.annotations.NullMarked;
