/**
 * Rules as data: files of patterns over words and annotations, each with what it concludes and examples; and what
 * matches them.
 */
@NullMarked
package fr.retours.extraction.rule;

import org.jspecify.annotations.NullMarked;
