/**
 * The French local authorities and some foreign ones: codes, names as people write them, positions and inhabitants, read
 * from the files of the same folder among the resources.
 */
@NullMarked
package fr.retours.extraction.territory;

import org.jspecify.annotations.NullMarked;
