/** Questions typed into the search box that a page of the site answers. */
@NullMarked
package fr.retours.api.asked;

import org.jspecify.annotations.NullMarked;
