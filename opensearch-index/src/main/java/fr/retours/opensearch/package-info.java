/**
 * The full-text index on the nodes of an OpenSearch cluster that have the plug-in of {@code opensearch-plugin}: what writes it, and how
 * questions get there. It may use {@code wire} and {@code text-index}.
 */
@NullMarked
package fr.retours.opensearch;

import org.jspecify.annotations.NullMarked;
