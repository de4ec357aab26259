/** Tests of vectors, and an encoder for tests. */
@NullMarked
package fr.retours.text.vector;

import org.jspecify.annotations.NullMarked;
