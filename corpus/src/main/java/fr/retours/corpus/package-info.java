/** Reads recap files: one reader a format, bad input reported with its place. */
@NullMarked
package fr.retours.corpus;

import org.jspecify.annotations.NullMarked;
