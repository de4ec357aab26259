/** What all pages share: addresses and links, the sections of the site, templates, sending, the page of a problem. */
@NullMarked
package fr.retours.api.page.frame;

import org.jspecify.annotations.NullMarked;
