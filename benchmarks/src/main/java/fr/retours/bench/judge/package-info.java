/** Tries whether a learned judge of facts beats the confidences that rules state. */
@NullMarked
package fr.retours.bench.judge;

import org.jspecify.annotations.NullMarked;
