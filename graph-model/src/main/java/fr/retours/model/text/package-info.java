/** How names and texts are compared, and the sentences that programs show. */
@NullMarked
package fr.retours.model.text;

import org.jspecify.annotations.NullMarked;
