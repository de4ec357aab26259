package fr.retours.text.spelling;

import fr.retours.text.analysis.Stems;

/** How far a word may be from what was typed to be taken for it. */
public final class Typos {
    /** Letters at the start that must be right as long as something fits that has them right. */
    public static final int RIGHT_LETTERS = 1;

    /** Longer words are nothing that people mistype: what is close to them takes ever longer to find. */
    static final int LONGEST = 40;

    private static final int SHORTEST_FOR_ONE = 5;
    private static final int SHORTEST_FOR_TWO = 9;

    private Typos() {}

    /**
     * Returns how many letters may be wrong, missing, too many or swapped in a word: none in a short one, in one of more than
     * {@value #LONGEST} letters, in one with a digit, for 2017 is no mistake for 2018, and in one of the list of stems, for « communs » is none for « communes ».
     */
    public static int allowedIn(String word) {
        if (word.length() < SHORTEST_FOR_ONE
                || word.length() > LONGEST
                || word.chars().anyMatch(Character::isDigit)
                || Stems.isListed(word)) {
            return 0;
        }
        return word.length() < SHORTEST_FOR_TWO ? 1 : 2;
    }
}
