/** The archive of a data folder: what was read off each recap, and what both stores were given of it, in one SQLite file. */
@NullMarked
package fr.retours.indexer.archive;

import org.jspecify.annotations.NullMarked;
