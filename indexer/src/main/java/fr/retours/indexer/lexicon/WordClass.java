package fr.retours.indexer.lexicon;

/**
 * Words that a rule treats alike: a section of a list.
 *
 * @param list name of the file among the lists, without {@code .txt}
 * @param section the name in square brackets over the words
 */
public record WordClass(String list, String section) {}
