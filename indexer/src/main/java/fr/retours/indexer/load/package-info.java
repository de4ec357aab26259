/** Feeds both stores and keeps them the same: journal, lock, incremental run, verification. */
@NullMarked
package fr.retours.indexer.load;

import org.jspecify.annotations.NullMarked;
