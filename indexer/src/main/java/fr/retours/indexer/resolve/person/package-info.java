/** Which claims are about one person. */
@NullMarked
package fr.retours.indexer.resolve.person;

import org.jspecify.annotations.NullMarked;
