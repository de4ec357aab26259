/**
 * How French is analysed: from a text to the terms that are indexed and looked for. It uses no other package of the
 * index.
 */
@NullMarked
package fr.retours.text.analysis;

import org.jspecify.annotations.NullMarked;
