/** What programs that visit the site as people do look for: robots.txt, sitemaps, OpenSearch, Atom. */
@NullMarked
package fr.retours.api.discovery;

import org.jspecify.annotations.NullMarked;
