/**
 * Counts of what visitors search for: kept by day in files, with the words only of queries asked often enough, and read as a
 * report. Nothing tells one visitor from another.
 */
@NullMarked
package fr.retours.api.query;

import org.jspecify.annotations.NullMarked;
