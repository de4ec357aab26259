package fr.retours.extraction.rule;

import java.util.List;

/** What a pattern is made of. */
sealed interface RulePattern {
    /** One word. */
    record Word(WordTest test) implements RulePattern {}

    /** All words of an annotation. */
    record Annotation(String type) implements RulePattern {}

    /** One piece behind the other. */
    record Row(List<RulePattern> pieces) implements RulePattern {}

    /** The first that fits. */
    record Choice(List<RulePattern> pieces) implements RulePattern {}

    /**
     * A piece several times.
     *
     * @param most {@link #ANY} for as often as may be
     * @param isShort whether the fewest that will do are taken
     */
    record Repeat(RulePattern piece, int least, int most, boolean isShort) implements RulePattern {
        static final int ANY = -1;
    }

    /** What a piece fits is kept under a name. */
    record Capture(String name, RulePattern piece) implements RulePattern {}

    /** What follows must not fit; it is not passed. */
    record NotAhead(RulePattern piece) implements RulePattern {}

    /** The word before must be so, or must not be there. */
    record Behind(WordTest test, boolean isWanted) implements RulePattern {}

    /** A line starts here. */
    record LineStart() implements RulePattern {}

    /** A line ends here. */
    record LineEnd() implements RulePattern {}
}
