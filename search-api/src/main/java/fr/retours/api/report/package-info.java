/** What visitors report of errors: kept in the data folder, for editors to go through. */
@NullMarked
package fr.retours.api.report;

import org.jspecify.annotations.NullMarked;
