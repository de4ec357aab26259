/** Made-up recaps in any number, with the skew of real ones: a few words and names everywhere, most hardly ever. */
@NullMarked
package fr.retours.bench.corpus;

import org.jspecify.annotations.NullMarked;
