/** A data folder in one file, from which it can be had again. */
@NullMarked
package fr.retours.indexer.backup;

import org.jspecify.annotations.NullMarked;
