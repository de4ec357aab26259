/** Requests that nobody would send, to a running site: its routes are found by asking the site itself. */
@NullMarked
package fr.retours.bench.fuzz.request;

import org.jspecify.annotations.NullMarked;
