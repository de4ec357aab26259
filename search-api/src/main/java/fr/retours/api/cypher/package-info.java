/** Questions in Cypher, for those who know it: what answers them, and how answers are written. */
@NullMarked
package fr.retours.api.cypher;

import org.jspecify.annotations.NullMarked;
