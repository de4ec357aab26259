/** What goes between those who ask and the shards: documents, questions and answers, as bytes. */
@NullMarked
package fr.retours.opensearch.wire;

import org.jspecify.annotations.NullMarked;
