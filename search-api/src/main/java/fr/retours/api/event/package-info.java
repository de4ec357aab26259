/** Events, and who took part. */
@NullMarked
package fr.retours.api.event;

import org.jspecify.annotations.NullMarked;
