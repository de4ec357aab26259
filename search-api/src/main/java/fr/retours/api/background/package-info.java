/** Answers that take longer than anybody waits for. */
@NullMarked
package fr.retours.api.background;

import org.jspecify.annotations.NullMarked;
