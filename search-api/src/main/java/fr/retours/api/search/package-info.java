/** Full-text search over HTTP. */
@NullMarked
package fr.retours.api.search;

import org.jspecify.annotations.NullMarked;
