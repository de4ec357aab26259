/** What the rest of the program asks of the graph: ports, filters, windows, failures. */
@NullMarked
package fr.retours.model.port;

import org.jspecify.annotations.NullMarked;
