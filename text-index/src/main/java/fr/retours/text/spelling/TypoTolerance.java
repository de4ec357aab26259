package fr.retours.text.spelling;

import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.settings.RankingWeights;
import fr.retours.text.settings.WeightKey;

/**
 * How far a word may be from what was typed to be taken for it.
 *
 * @param stems of the index that is asked: its words are no mistakes for others
 * @param one from so many letters on one may be wrong
 * @param two from so many letters on two may be
 */
public record TypoTolerance(StemExceptions stems, int one, int two) {
    /** Letters at the start that must be right as long as something fits that has them right. */
    public static final int RIGHT_LETTERS = 1;

    /** Longer words are nothing that people mistype: what is close to them takes ever longer to find. */
    static final int LONGEST = 40;

    /** Takes the numbers of letters from {@code weights}. */
    public static TypoTolerance of(StemExceptions stems, RankingWeights weights) {
        return new TypoTolerance(stems, weights.whole(WeightKey.ONE_TYPO), weights.whole(WeightKey.TWO_TYPOS));
    }

    /**
     * Returns how many letters may be wrong, missing, too many or swapped in a word: none in a short one, in one of more than
     * {@value #LONGEST} letters, in one with a digit, for 2017 is no mistake for 2018, and in one of the list of stems, for « communs » is none for « communes ».
     */
    public int allowedIn(String word) {
        if (word.length() < one
                || word.length() > LONGEST
                || word.chars().anyMatch(Character::isDigit)
                || stems.isListed(word)) {
            return 0;
        }
        return word.length() < two ? 1 : 2;
    }
}
