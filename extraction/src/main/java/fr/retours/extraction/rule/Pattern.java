package fr.retours.extraction.rule;

import java.util.List;

/** What a pattern is made of. */
sealed interface Pattern {
    /** One word. */
    record Word(WordTest test) implements Pattern {}

    /** All words of an annotation. */
    record Annotation(String type) implements Pattern {}

    /** One piece behind the other. */
    record Row(List<Pattern> pieces) implements Pattern {}

    /** The first that fits. */
    record Choice(List<Pattern> pieces) implements Pattern {}

    /**
     * A piece several times.
     *
     * @param most {@link #ANY} for as often as may be
     * @param isShort whether the fewest that will do are taken
     */
    record Repeat(Pattern piece, int least, int most, boolean isShort) implements Pattern {
        static final int ANY = -1;
    }

    /** What a piece fits is kept under a name. */
    record Capture(String name, Pattern piece) implements Pattern {}

    /** What follows must not fit; it is not passed. */
    record NotAhead(Pattern piece) implements Pattern {}

    /** The word before must be so, or must not be there. */
    record Behind(WordTest test, boolean isWanted) implements Pattern {}

    /** A line starts here. */
    record LineStart() implements Pattern {}

    /** A line ends here. */
    record LineEnd() implements Pattern {}
}
