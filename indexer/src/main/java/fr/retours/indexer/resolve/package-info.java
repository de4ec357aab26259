/** Decides identity over the whole corpus: who is who, which names mean one body, which recaps tell one event. */
@NullMarked
package fr.retours.indexer.resolve;

import org.jspecify.annotations.NullMarked;
