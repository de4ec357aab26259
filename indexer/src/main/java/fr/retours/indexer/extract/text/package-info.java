/** A recap's text cut into sections, sentences and tagged tokens: what every extractor reads. */
@NullMarked
package fr.retours.indexer.extract.text;

import org.jspecify.annotations.NullMarked;
