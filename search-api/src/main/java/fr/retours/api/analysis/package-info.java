/** What the analysis makes of a text, over HTTP. */
@NullMarked
package fr.retours.api.analysis;

import org.jspecify.annotations.NullMarked;
