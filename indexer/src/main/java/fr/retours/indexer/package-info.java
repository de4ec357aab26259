/** From recap files to facts in both stores: read, extract, resolve, load. */
@NullMarked
package fr.retours.indexer;

import org.jspecify.annotations.NullMarked;
