/** What a data folder keeps beside the two stores: which recaps were read, which ids were given, who writes now. */
@NullMarked
package fr.retours.indexer.folder;

import org.jspecify.annotations.NullMarked;
