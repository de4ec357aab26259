/** Tools by which assistants ask the API: the Model Context Protocol at {@code /mcp}. */
@NullMarked
package fr.retours.api.assistant;

import org.jspecify.annotations.NullMarked;
