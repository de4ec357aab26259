/** The API's own description, and a page to read and try it. */
@NullMarked
package fr.retours.api.openapi;

import org.jspecify.annotations.NullMarked;
