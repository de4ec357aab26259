package fr.retours.extraction.lexicon;

/**
 * Words that a rule treats alike: a section of a list.
 *
 * @param list the name of a file of words, without {@code .txt}
 * @param section the name in square brackets over the words
 */
public record WordClass(String list, String section) {}
