/** Failures as RFC 9457 problems: what they are called, and the one place that makes them. */
@NullMarked
package fr.retours.api.problem;

import org.jspecify.annotations.NullMarked;
