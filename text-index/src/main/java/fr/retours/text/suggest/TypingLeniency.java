package fr.retours.text.suggest;

import fr.retours.text.spelling.TypoTolerance;

/** How much may be wrong with what is typed; one step after another is tried as long as too little fits. */
enum TypingLeniency {
    /** Nothing. */
    SPELT,
    /** One letter of each word that {@link TypoTolerance} lets be wrong. */
    ONE_MISTAKE,
    /** As many letters as {@link TypoTolerance} allows. */
    ALL_MISTAKES,
    /** The same, or only the first letter. */
    ANY_START;

    /** Fewer things than this are too little. */
    private static final int ENOUGH = 3;

    /** Returns whether this step is taken after {@code found} things on the steps before it. */
    boolean isCalledFor(int found) {
        return switch (this) {
            case SPELT -> true;
            case ONE_MISTAKE, ALL_MISTAKES -> found < ENOUGH;
            case ANY_START -> found == 0;
        };
    }

    /** Returns whether this step lets more be wrong in a word than the one before it. */
    boolean addsTo(TypedWord word) {
        int allowed = word.mistakes();
        return switch (this) {
            case SPELT -> true;
            case ONE_MISTAKE, ANY_START -> allowed > 0;
            case ALL_MISTAKES -> allowed > 1;
        };
    }

    /** Returns how many letters of a word may be wrong, missing, too many or swapped. */
    int mistakesIn(TypedWord word) {
        int allowed = word.mistakes();
        return switch (this) {
            case SPELT -> 0;
            case ONE_MISTAKE -> Math.min(1, allowed);
            case ALL_MISTAKES, ANY_START -> allowed;
        };
    }
}
