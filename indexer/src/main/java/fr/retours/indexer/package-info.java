/** From what each recap says to facts in both stores: who is who, decisions by hand, load. */
@NullMarked
package fr.retours.indexer;

import org.jspecify.annotations.NullMarked;
