/** A recap's text cut into sections, sentences and tagged tokens: what every extractor reads. */
@NullMarked
package fr.retours.extraction.text;

import org.jspecify.annotations.NullMarked;
