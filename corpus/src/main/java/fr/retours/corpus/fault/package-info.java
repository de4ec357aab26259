/** What is wrong with an input, and where, in French. */
@NullMarked
package fr.retours.corpus.fault;

import org.jspecify.annotations.NullMarked;
