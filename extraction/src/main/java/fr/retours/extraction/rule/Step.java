package fr.retours.extraction.rule;

/** One step of a pattern that was compiled; where a step says nothing else, the next one follows. */
sealed interface Step {
    /** Passes a word. */
    record Pass(WordTest test) implements Step {}

    /** Passes an annotation. */
    record PassAll(String type) implements Step {}

    /** Goes on at one step, or, where that fails, at another. */
    record Fork(int first, int second) implements Step {}

    /** Goes on elsewhere. */
    record Jump(int to) implements Step {}

    /** Begins what is kept under a name. */
    record Open(String name) implements Step {}

    /** Ends what was begun last. */
    record Close() implements Step {}

    /** Goes on elsewhere unless the steps that follow lead to an end. */
    record Unless(int to) implements Step {}

    /** Asks of the word before. */
    record After(WordTest test, boolean isWanted) implements Step {}

    /** Asks that a line starts. */
    record StartsLine() implements Step {}

    /** Asks that a line ends. */
    record EndsLine() implements Step {}

    /** All fits. */
    record End() implements Step {}
}
