package fr.retours.text;

/**
 * Tells whether a word starts like what was typed, with a few letters wrong, missing, too many or two neighbours swapped
 * (distance of optimal string alignment, to any start of the word). Reuses its memory: for one thread.
 */
final class Misspelling {
    private static final int ALPHABET = 26;

    private final String typed;
    private final int most;
    private final int letters;
    private int[] beforeLast;
    private int[] last;
    private int[] current;

    /**
     * Prepares for words like {@code typed}.
     *
     * @param most letters that may be wrong
     */
    Misspelling(String typed, int most) {
        this.typed = typed;
        this.most = most;
        this.letters = letters(typed);
        this.beforeLast = new int[typed.length() + 1];
        this.last = new int[typed.length() + 1];
        this.current = new int[typed.length() + 1];
    }

    /** Returns which letters a folded word has, a bit each; what is no letter has one bit in common. */
    static int letters(String word) {
        int letters = 0;
        for (int at = 0; at < word.length(); at++) {
            int letter = word.charAt(at) - 'a';
            letters |= 1 << (letter >= 0 && letter < ALPHABET ? letter : ALPHABET);
        }
        return letters;
    }

    /** Returns whether a word of this length with these {@link #letters} may be close enough: a glance that rules out most. */
    boolean mayStart(int length, int lettersOfWord) {
        return length >= typed.length() - most && Integer.bitCount(letters & ~lettersOfWord) <= most;
    }

    /** Returns whether some start of {@code word} is close enough. */
    boolean starts(String word) {
        for (int row = 0; row < last.length; row++) {
            last[row] = row;
        }
        int longest = Math.min(word.length(), typed.length() + most);
        int leastBefore = 0;
        for (int column = 1; column <= longest; column++) {
            int least = fill(word, column);
            if (current[typed.length()] <= most) {
                return true;
            }
            if (Math.min(least, leastBefore) > most) {
                return false;
            }
            leastBefore = least;
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return false;
    }

    /** Works out the distances of the first {@code column} letters to every start of what was typed; returns the least. */
    private int fill(String word, int column) {
        char letter = word.charAt(column - 1);
        current[0] = column;
        int least = column;
        for (int row = 1; row <= typed.length(); row++) {
            char wanted = typed.charAt(row - 1);
            int distance =
                    Math.min(last[row - 1] + (wanted == letter ? 0 : 1), Math.min(last[row], current[row - 1]) + 1);
            boolean swapped =
                    row > 1 && column > 1 && wanted == word.charAt(column - 2) && typed.charAt(row - 2) == letter;
            current[row] = swapped ? Math.min(distance, beforeLast[row - 2] + 1) : distance;
            least = Math.min(least, current[row]);
        }
        return least;
    }
}
