/** Reads a saved web page: what it says of itself, and its main content without the furniture around. */
@NullMarked
package fr.retours.corpus.html;

import org.jspecify.annotations.NullMarked;
