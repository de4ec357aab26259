package fr.retours.extraction.rule;

import java.util.List;

/** A text as patterns see it: words in a row, numbered from 0, and what was found in them before. */
public interface TextLayers {
    /** Returns how many words there are. */
    int size();

    /** Returns a word, or mark, as it is written; empty outside of the text. */
    String written(int word);

    /** Returns a word folded as {@link fr.retours.model.text.LatinFolding} does; empty for a mark, and outside of the text. */
    String folded(int word);

    /** Returns the part of speech of a word. */
    String tag(int word);

    /** Returns the dictionary words that a word may be a form of, each once. */
    List<String> lemmas(int word);

    /** Returns the first two letters of a word, folded; all that a shorter one has. */
    String start(int word);

    /** Returns whether a line of the text starts with a word. */
    boolean startsLine(int word);

    /** Returns whether a line of the text ends before a word. */
    boolean endsLine(int word);

    /**
     * Returns where an annotation ends.
     *
     * @param type as patterns name it
     * @param word the annotation's first
     * @return just past its last word, or -1 when none of that type begins at the word
     */
    int end(String type, int word);
}
