/** French for readers: labels, dates, plurals, messages. */
@NullMarked
package fr.retours.api.wording;

import org.jspecify.annotations.NullMarked;
