/** All that is known of a person, body or theme on one page to print, or as a document to go on writing in. */
@NullMarked
package fr.retours.api.dossier;

import org.jspecify.annotations.NullMarked;
