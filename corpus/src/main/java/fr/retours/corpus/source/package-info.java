/** What lists the pages of a site: feeds, sitemaps, WordPress' API, and pages of links; each read the same way. */
@NullMarked
package fr.retours.corpus.source;

import org.jspecify.annotations.NullMarked;
