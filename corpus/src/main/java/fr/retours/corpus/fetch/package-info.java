/** How pages of a site that is followed are fetched: politely, from that site alone, and never more than is taken. */
@NullMarked
package fr.retours.corpus.fetch;

import org.jspecify.annotations.NullMarked;
