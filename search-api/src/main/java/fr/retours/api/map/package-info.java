/** The map of cooperation between territories. */
@NullMarked
package fr.retours.api.map;

import org.jspecify.annotations.NullMarked;
