/**
 * Searches an index in shards: words and names are looked up in slim copies of them, scores, phrases, places and texts are asked of the
 * shards. It may use {@code wire} and {@code text-index}.
 */
@NullMarked
package fr.retours.opensearch.search;

import org.jspecify.annotations.NullMarked;
