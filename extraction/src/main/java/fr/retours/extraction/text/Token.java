package fr.retours.extraction.text;

/**
 * A word or punctuation mark.
 *
 * @param start offset in the text of the recap, in UTF-16 code units
 * @param end offset just past it
 * @param text as written; an elided article keeps its apostrophe ({@code l'})
 * @param tag universal part of speech as OpenNLP's French model gives it ({@code PROPN}, {@code ADP+DET}…)
 */
public record Token(int start, int end, String text, String tag) {}
