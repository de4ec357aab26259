/** Tells how often facts are right, by kind and confidence, on texts that nobody wrote rules for. */
@NullMarked
package fr.retours.api.confidence;

import org.jspecify.annotations.NullMarked;
