/** Measures of the site and its search under load: latencies, typing, hostile clients and queries. */
@NullMarked
package fr.retours.bench.site;

import org.jspecify.annotations.NullMarked;
