/** What other sites show in the place of a link to a page: oEmbed. */
@NullMarked
package fr.retours.api.embed;

import org.jspecify.annotations.NullMarked;
