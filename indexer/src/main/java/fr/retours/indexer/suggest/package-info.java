/** What someone who knows the field might correct: likely duplicates and doubtful facts, as ready decisions. */
@NullMarked
package fr.retours.indexer.suggest;

import org.jspecify.annotations.NullMarked;
