/** What joins two: the events at which both stood, with the sentences. */
@NullMarked
package fr.retours.api.tie;

import org.jspecify.annotations.NullMarked;
