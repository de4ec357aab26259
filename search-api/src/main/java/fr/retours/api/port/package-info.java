/** Ports that are listened on, all set up in one way. */
@NullMarked
package fr.retours.api.port;

import org.jspecify.annotations.NullMarked;
