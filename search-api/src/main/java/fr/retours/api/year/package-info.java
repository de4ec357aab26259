/** Serves numbers of events year by year. */
@NullMarked
package fr.retours.api.year;

import org.jspecify.annotations.NullMarked;
