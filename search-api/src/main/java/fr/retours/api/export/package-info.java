/**
 * Exports: the graph or a part of it, whole, in the formats that other programs open. All is written while it is read, a few
 * things at a time. The command line and HTTP share it.
 */
@NullMarked
package fr.retours.api.export;

import org.jspecify.annotations.NullMarked;
