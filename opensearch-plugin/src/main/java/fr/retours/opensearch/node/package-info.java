/** What runs inside OpenSearch nodes: beside each shard copy an index of ours, which answers for it. */
@NullMarked
package fr.retours.opensearch.node;

import org.jspecify.annotations.NullMarked;
