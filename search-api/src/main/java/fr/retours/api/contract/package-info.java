/** What the API takes and gives, as its registrations declare it; {@code openapi} writes it down. */
@NullMarked
package fr.retours.api.contract;

import org.jspecify.annotations.NullMarked;
