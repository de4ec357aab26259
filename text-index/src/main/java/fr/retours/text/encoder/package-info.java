/** The port of sentence encoders, for search by meaning. */
@NullMarked
package fr.retours.text.encoder;

import org.jspecify.annotations.NullMarked;
