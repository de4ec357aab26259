/** Views of the API, each declared once: what is read of a request, its answer and its files follow. */
@NullMarked
package fr.retours.api.view;

import org.jspecify.annotations.NullMarked;
