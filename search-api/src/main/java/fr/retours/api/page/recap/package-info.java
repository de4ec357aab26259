/** The page of a recap: its text in lines, with the names it links and the passages it marks. */
@NullMarked
package fr.retours.api.page.recap;

import org.jspecify.annotations.NullMarked;
