/** Says why: which sentence, rule and words a fact was read by, why names are one, who decided otherwise. */
@NullMarked
package fr.retours.indexer.explain;

import org.jspecify.annotations.NullMarked;
