/** Organisations: their names in the text, the forms that mean one body, and how bodies are tied to the event. */
@NullMarked
package fr.retours.extraction.body;

import org.jspecify.annotations.NullMarked;
