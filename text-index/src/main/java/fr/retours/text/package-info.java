/**
 * The French full-text index seen from outside: the ports to write and read it, what they are asked and answer. It uses
 * none of the packages below it.
 */
@NullMarked
package fr.retours.text;

import org.jspecify.annotations.NullMarked;
