@NullMarked
package fr.retours.opensearch.node;

import org.jspecify.annotations.NullMarked;
