/** Pages in the words of schema.org, for programs that read pages. */
@NullMarked
package fr.retours.api.linked;

import org.jspecify.annotations.NullMarked;
