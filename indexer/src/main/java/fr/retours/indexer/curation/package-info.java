/** Decisions about identity that people take by hand: the file {@code curation.yaml}, read and checked. */
@NullMarked
package fr.retours.indexer.curation;

import org.jspecify.annotations.NullMarked;
