/** From the text of one recap to what it says: each kind of fact has an extractor of its own. */
@NullMarked
package fr.retours.extraction;

import org.jspecify.annotations.NullMarked;
