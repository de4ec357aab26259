/** Events year by year. */
@NullMarked
package fr.retours.api.timeline;

import org.jspecify.annotations.NullMarked;
