package fr.retours.extraction.rule;

/** One step of a pattern that was compiled; where a step says nothing else, the next one follows. */
sealed interface PatternStep {
    /** Passes a word. */
    record Pass(WordTest test) implements PatternStep {}

    /** Passes an annotation. */
    record PassAll(String type) implements PatternStep {}

    /** Goes on at one step, or, where that fails, at another. */
    record Fork(int first, int second) implements PatternStep {}

    /** Goes on elsewhere. */
    record Jump(int to) implements PatternStep {}

    /** Begins what is kept under a name. */
    record Open(String name) implements PatternStep {}

    /** Ends what was begun last. */
    record Close() implements PatternStep {}

    /** Goes on elsewhere unless the steps that follow lead to an end. */
    record Unless(int to) implements PatternStep {}

    /** Asks of the word before. */
    record After(WordTest test, boolean isWanted) implements PatternStep {}

    /** Asks that a line starts. */
    record StartsLine() implements PatternStep {}

    /** Asks that a line ends. */
    record EndsLine() implements PatternStep {}

    /** All fits. */
    record End() implements PatternStep {}
}
