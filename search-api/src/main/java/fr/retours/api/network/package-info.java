/** The network view: who was at the same events. */
@NullMarked
package fr.retours.api.network;

import org.jspecify.annotations.NullMarked;
