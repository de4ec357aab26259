/** What a request goes through, span by span, for OpenTelemetry. Loaded by a server that is asked for it alone. */
@NullMarked
package fr.retours.api.trace;

import org.jspecify.annotations.NullMarked;
