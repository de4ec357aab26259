package fr.retours.text.suggest;

import java.util.Arrays;

/**
 * Tells whether a word starts like what was typed, with a few letters wrong, missing, too many or two neighbours swapped
 * (distance of optimal string alignment, to any start of the word). Words asked about in order cost little: what one has
 * in common with the one before is not compared again. For one thread.
 */
final class Misspelling {
    private final String typed;
    private final int most;
    /** For each number of letters of the word, the distances to every start of what was typed. */
    private final int[][] distances;
    /** The least of each of these. */
    private final int[] least;
    /** The word asked about last. */
    private String last = "";
    /** How many of its letters were compared. */
    private int compared;

    private boolean decided;

    /**
     * Prepares for words like {@code typed}.
     *
     * @param most letters that may be wrong
     */
    Misspelling(String typed, int most) {
        this.typed = typed;
        this.most = most;
        this.distances = new int[typed.length() + most + 1][typed.length() + 1];
        this.least = new int[distances.length];
        Arrays.setAll(distances[0], row -> row);
    }

    /** Returns whether some start of {@code word} is close enough. */
    boolean starts(String word) {
        int longest = Math.min(word.length(), typed.length() + most);
        int column = inCommon(word);
        last = word;
        decided = false;
        boolean close = false;
        while (!decided && column < longest) {
            fill(word, ++column);
            close = distances[column][typed.length()] <= most;
            decided = close || Math.min(least[column], least[column - 1]) > most;
        }
        decided |= column == typed.length() + most;
        compared = column;
        return close;
    }

    /** Returns whether the last word had to be read to its end: words that start with it may get another answer. */
    boolean isAboutWhole() {
        return !decided;
    }

    /** Returns how many letters of the last word decided: all words that start with them get the same answer. */
    int decisive() {
        return compared;
    }

    private int inCommon(String word) {
        int longest = Math.min(Math.min(compared, word.length()), decided ? compared - 1 : compared);
        int common = 0;
        while (common < longest && word.charAt(common) == last.charAt(common)) {
            common++;
        }
        return common;
    }

    /** Works out the distances of the first {@code column} letters. */
    private void fill(String word, int column) {
        char letter = word.charAt(column - 1);
        int[] before = distances[column - 1];
        int[] current = distances[column];
        current[0] = column;
        int smallest = column;
        for (int row = 1; row <= typed.length(); row++) {
            char wanted = typed.charAt(row - 1);
            int distance =
                    Math.min(before[row - 1] + (wanted == letter ? 0 : 1), Math.min(before[row], current[row - 1]) + 1);
            boolean swapped =
                    row > 1 && column > 1 && wanted == word.charAt(column - 2) && typed.charAt(row - 2) == letter;
            current[row] = swapped ? Math.min(distance, distances[column - 2][row - 2] + 1) : distance;
            smallest = Math.min(smallest, current[row]);
        }
        least[column] = smallest;
    }
}
