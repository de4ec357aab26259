/** Files that are made once for each version of the data, and sent to all who ask for them. */
@NullMarked
package fr.retours.api.export.whole;

import org.jspecify.annotations.NullMarked;
