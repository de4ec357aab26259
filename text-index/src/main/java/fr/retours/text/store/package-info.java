/**
 * The files of the index: what writes them, and the newest commit, kept open. It may use every package of the index but
 * {@code plan}, {@code highlight} and {@code search}.
 */
@NullMarked
package fr.retours.text.store;

import org.jspecify.annotations.NullMarked;
