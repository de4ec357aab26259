/** The home page and the search page: results, facets, figures, help, and the choice of a period. */
@NullMarked
package fr.retours.api.page.search;

import org.jspecify.annotations.NullMarked;
