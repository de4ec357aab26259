package fr.retours.text;

/** How much may be wrong with what is typed; one step after another is tried as long as too little fits. */
enum Leniency {
    /** Nothing. */
    SPELT,
    /** One letter of each word that {@link Typos} lets be wrong. */
    ONE_MISTAKE,
    /** As many letters as {@link Typos} allows. */
    ALL_MISTAKES,
    /** The same, the first letter too. */
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

    /** Returns how many letters of a word may be wrong, missing, too many or swapped. */
    int mistakesIn(String letters) {
        int allowed = Typos.allowedIn(letters);
        return switch (this) {
            case SPELT -> 0;
            case ONE_MISTAKE -> Math.min(1, allowed);
            case ALL_MISTAKES, ANY_START -> allowed;
        };
    }

    /** Returns how many letters at the start must be right. */
    int rightLetters() {
        return this == ANY_START ? 0 : Typos.RIGHT_LETTERS;
    }
}
