/** The domain: recaps, events, people, bodies, themes, the facts that tie them, and the ports of the graph. */
@NullMarked
package fr.retours.model;

import org.jspecify.annotations.NullMarked;
