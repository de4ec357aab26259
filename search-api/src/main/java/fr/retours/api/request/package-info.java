/** What a request asks for: the query string, read strictly and in one place. */
@NullMarked
package fr.retours.api.request;

import org.jspecify.annotations.NullMarked;
