/** What is served and whether it is well. */
@NullMarked
package fr.retours.api.status;

import org.jspecify.annotations.NullMarked;
