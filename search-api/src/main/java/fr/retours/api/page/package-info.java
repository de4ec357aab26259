/** The pages about the site itself, and the routes of all pages; French, each whole without any script. */
@NullMarked
package fr.retours.api.page;

import org.jspecify.annotations.NullMarked;
