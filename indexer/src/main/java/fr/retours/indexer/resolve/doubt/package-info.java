/** What recaps say that cannot be, or hardly: found over the whole corpus, asked of editors first, asserted last. */
@NullMarked
package fr.retours.indexer.resolve.doubt;

import org.jspecify.annotations.NullMarked;
