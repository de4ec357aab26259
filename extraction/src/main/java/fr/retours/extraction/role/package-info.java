/** Which function is whose: before the name, behind it, shared, or held at the body that the text speaks of. */
@NullMarked
package fr.retours.extraction.role;

import org.jspecify.annotations.NullMarked;
