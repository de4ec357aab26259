package fr.retours.corpus;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings text into the one form that all that follows relies on: NFC, {@code \n} line ends, no control characters. */
final class CleanText {
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\r\u000B\u000C\u0085\u2028\u2029]");
    /** Also what turns the direction of text around: it is not seen, and lets a line read otherwise than it is. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\uFEFF\u202A-\u202E\u2066-\u2069&&[^\n\t]]");

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final Pattern BLANK = Pattern.compile("[\\s\\h]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

    private CleanText() {}

    /** Returns the text without surrounding blanks (no-break spaces among them), otherwise as written. */
    static String of(String raw) {
        String sound = raw.chars().anyMatch(CleanText::mayBeNoText) ? sound(raw) : raw;
        return trimmed(Normalizer.normalize(sound, Normalizer.Form.NFC));
    }

    /** Most texts hold nothing for the patterns, each of which looks at every character. */
    private static boolean mayBeNoText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String sound(String raw) {
        String lines = LINE_ENDS.matcher(raw).replaceAll("\n");
        String text = NO_TEXT.matcher(lines).replaceAll("");
        return LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
    }

    /** By hand: a pattern for blanks at the end looks at each run of blanks as often as it is long. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text, from)) {
            from++;
        }
        while (from < to && isBlank(text, to - 1)) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(String text, int at) {
        return BLANK.matcher(text).region(at, at + 1).matches();
    }

    /** Returns the text on one line, a single space for every run of blanks. */
    static String line(String raw) {
        return BLANKS.matcher(of(raw)).replaceAll(" ");
    }
}
