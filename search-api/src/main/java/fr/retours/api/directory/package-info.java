/** Directories: lists of all people, organisations, territories, themes and events, narrowed by forms whose addresses are the API's. */
@NullMarked
package fr.retours.api.directory;

import org.jspecify.annotations.NullMarked;
