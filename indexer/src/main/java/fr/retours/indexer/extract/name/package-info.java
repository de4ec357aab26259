/** Where people are named. */
@NullMarked
package fr.retours.indexer.extract.name;

import org.jspecify.annotations.NullMarked;
