/** Collectivités and organisations, and their events. */
@NullMarked
package fr.retours.api.body;

import org.jspecify.annotations.NullMarked;
