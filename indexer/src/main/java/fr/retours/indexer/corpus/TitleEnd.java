package fr.retours.indexer.corpus;

import fr.retours.model.Recap;

/** Where a title ends that is longer than titles are. */
final class TitleEnd {
    /** A word longer than that is cut, too. */
    private static final int LONGEST_WORD = 100;

    private TitleEnd() {}

    /** Returns how many of the characters of one line are title: all, or up to the last blank within what is allowed. */
    static int of(String line) {
        if (line.length() <= Recap.MAX_TITLE) {
            return line.length();
        }
        int blank = line.lastIndexOf(' ', Recap.MAX_TITLE);
        if (blank >= Recap.MAX_TITLE - LONGEST_WORD) {
            return blank;
        }
        return Character.isHighSurrogate(line.charAt(Recap.MAX_TITLE - 1)) ? Recap.MAX_TITLE - 1 : Recap.MAX_TITLE;
    }
}
