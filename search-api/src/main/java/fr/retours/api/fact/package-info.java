/** Facts on the wire: what is known, how surely, and the sentence that proves it. */
@NullMarked
package fr.retours.api.fact;

import org.jspecify.annotations.NullMarked;
