/** What recaps claim of people and organisations, and how claims come together. */
@NullMarked
package fr.retours.indexer.resolve.claim;

import org.jspecify.annotations.NullMarked;
