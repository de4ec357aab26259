/**
 * What the index holds of people and bodies over all recaps: names, functions, occasions. It may use the ports and
 * {@code field}.
 */
@NullMarked
package fr.retours.text.entity;

import org.jspecify.annotations.NullMarked;
