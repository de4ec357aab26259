/** Names offered while someone types. */
@NullMarked
package fr.retours.api.suggest;

import org.jspecify.annotations.NullMarked;
