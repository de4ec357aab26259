/** Pages that show the graph under a filter, each declared once: what is read of its address, its template and its picture. */
@NullMarked
package fr.retours.api.page.view;

import org.jspecify.annotations.NullMarked;
