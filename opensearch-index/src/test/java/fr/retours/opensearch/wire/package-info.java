@NullMarked
package fr.retours.opensearch.wire;

import org.jspecify.annotations.NullMarked;
