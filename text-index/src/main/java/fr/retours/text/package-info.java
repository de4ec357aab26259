/** The French full-text index: what is searchable, how it is analysed, and the ports to write and read it. */
@NullMarked
package fr.retours.text;

import org.jspecify.annotations.NullMarked;
