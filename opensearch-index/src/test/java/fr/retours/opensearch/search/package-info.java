/** Tests of this package. */
@NullMarked
package fr.retours.opensearch.search;

import org.jspecify.annotations.NullMarked;
