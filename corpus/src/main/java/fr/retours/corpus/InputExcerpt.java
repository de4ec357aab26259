package fr.retours.corpus;

/** Shortens what a message shows of an input. */
final class InputExcerpt {
    private static final int LONGEST = 60;

    private InputExcerpt() {}

    /** Returns the text on one line, cut after {@value #LONGEST} characters. */
    static String of(String text) {
        String line = CleanText.line(text.length() > 10 * LONGEST ? text.substring(0, 10 * LONGEST) : text);
        return line.length() <= LONGEST ? line : line.substring(0, cut(line)) + "…";
    }

    private static int cut(String line) {
        return Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
