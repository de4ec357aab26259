/** Tests of this package. */
@NullMarked
package fr.retours.opensearch;

import org.jspecify.annotations.NullMarked;
