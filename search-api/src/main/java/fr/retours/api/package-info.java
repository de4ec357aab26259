/** The HTTP API and the web page. */
@NullMarked
package fr.retours.api;

import org.jspecify.annotations.NullMarked;
