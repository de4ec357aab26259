/** Which function is whose: before the name, behind it, shared, or held at the body that the text speaks of. */
@NullMarked
package fr.retours.indexer.extract.role;

import org.jspecify.annotations.NullMarked;
