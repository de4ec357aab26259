/**
 * What whoever keeps a site may set of the search, in files: the weights of ranking with how many words must be found, synonyms, and stems. It may use the ports,
 * {@code analysis} and {@code field}.
 */
@NullMarked
package fr.retours.text.settings;

import org.jspecify.annotations.NullMarked;
