/** Pages for people, French, whole without any script. */
@NullMarked
package fr.retours.api.page;

import org.jspecify.annotations.NullMarked;
