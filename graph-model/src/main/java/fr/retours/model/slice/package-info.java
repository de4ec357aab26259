/** A part of the graph gone through from end to end, a few things at a time: what exports are made from. */
@NullMarked
package fr.retours.model.slice;

import org.jspecify.annotations.NullMarked;
