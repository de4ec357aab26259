/**
 * What is asked of shards, as bytes, and what answers there. It knows nothing of OpenSearch, nor of how questions travel. It may
 * use {@code text-index}.
 */
@NullMarked
package fr.retours.opensearch.wire;

import org.jspecify.annotations.NullMarked;
