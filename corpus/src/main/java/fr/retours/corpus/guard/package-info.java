/** Keeps what others wrote from stopping the program: one guard for every reader and for the extraction of a recap. */
@NullMarked
package fr.retours.corpus.guard;

import org.jspecify.annotations.NullMarked;
