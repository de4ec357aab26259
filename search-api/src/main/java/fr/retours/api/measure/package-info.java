/** Measures of networks: who is central, who belongs together. Small networks only, computed in memory. */
@NullMarked
package fr.retours.api.measure;

import org.jspecify.annotations.NullMarked;
