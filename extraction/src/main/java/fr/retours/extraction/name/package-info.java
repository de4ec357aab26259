/** Where people are named. */
@NullMarked
package fr.retours.extraction.name;

import org.jspecify.annotations.NullMarked;
