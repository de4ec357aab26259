/** What ties bodies to the event. */
@NullMarked
package fr.retours.indexer.extract.link;

import org.jspecify.annotations.NullMarked;
