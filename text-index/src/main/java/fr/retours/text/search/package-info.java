/**
 * The search itself: one request answered from one commit. It may use every package of the index, and none of them may
 * use it.
 */
@NullMarked
package fr.retours.text.search;

import org.jspecify.annotations.NullMarked;
