/** Tests of sentence encoders. */
@NullMarked
package fr.retours.sentence;

import org.jspecify.annotations.NullMarked;
