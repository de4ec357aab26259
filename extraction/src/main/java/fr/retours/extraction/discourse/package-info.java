/** Which body words that leave it open mean, by what the recap is about: « le maire », « l'association », « membre du CA ». */
@NullMarked
package fr.retours.extraction.discourse;

import org.jspecify.annotations.NullMarked;
