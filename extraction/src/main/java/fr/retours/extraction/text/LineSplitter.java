package fr.retours.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into lines and tells which of them are lines of a list. */
final class LineSplitter {
    private static final Pattern BULLET =
            Pattern.compile("(?:[-–—•*·▪◦‣●○■►▶➢➔→✓]|(?:\\d{1,2}|[a-zA-Z])[.)/]\\s|\\d{1,2}\\s?[°-]\\s|o\\s)\\s*\\S");
    private static final Pattern RULE = Pattern.compile("[\\p{P}\\p{S}\\s]+");
    private static final int LONGEST_ITEM = 350;
    private static final int LONGEST_HEADING = 120;
    private static final int SHORTEST_WRAPPED = 60;

    private LineSplitter() {}

    /**
     * A line that is not blank, or a paragraph whose lines were wrapped.
     *
     * @param start offset of the first character that is no blank
     * @param end offset just past the last one
     * @param item whether it is a line of a list
     * @param lead index in the list of lines of the line that introduces that list, or -1
     */
    record Line(int start, int end, boolean item, int lead) {}

    /** Finds the lines of a stretch of text, wrapped lines joined. */
    static List<Line> split(String text, int from, int to) {
        var raw = rawLines(text, from, to);
        var lines = new ArrayList<Line>();
        int lead = -1;
        boolean bulleted = false;
        for (int i = 0; i < raw.size(); i++) {
            Raw line = raw.get(i);
            boolean bullet = isBullet(text, line);
            boolean item = bullet || (lead >= 0 && !bulleted && isPlainItem(text, raw, i));
            lines.add(new Line(line.start, line.end, item, item ? lead : -1));
            if (endsInColon(text, line) && (!item || !bullet)) {
                lead = i;
                bulleted = false;
            } else if (!item) {
                lead = isHeading(text, line) ? i : -1;
                bulleted = false;
            } else {
                bulleted |= bullet;
            }
        }
        return lines;
    }

    private record Raw(int start, int end, boolean afterBlank) {
        Raw to(int later) {
            return new Raw(start, later, afterBlank);
        }
    }

    private static List<Raw> rawLines(String text, int from, int to) {
        var raw = new ArrayList<Raw>();
        boolean blankBefore = true;
        for (int at = from; at < to; ) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 || newline > to ? to : newline;
            int start = skipBlanks(text, at, end);
            int last = backBlanks(text, start, end);
            if (start == last || RULE.matcher(text).region(start, last).matches()) {
                blankBefore = true;
            } else {
                var line = new Raw(start, last, blankBefore);
                boolean wrapped = !raw.isEmpty() && !blankBefore && continues(text, raw.getLast(), line);
                raw.add(wrapped ? raw.removeLast().to(last) : line);
                blankBefore = false;
            }
            at = end + 1;
        }
        return raw;
    }

    /** A wrapped line: long, without end mark, and the next one goes on in lower case. */
    private static boolean continues(String text, Raw before, Raw line) {
        char last = text.charAt(before.end - 1);
        return before.end - before.start >= SHORTEST_WRAPPED
                && ".!?:;…".indexOf(last) < 0
                && Character.isLowerCase(text.codePointAt(line.start))
                && !isBullet(text, line);
    }

    private static boolean isBullet(String text, Raw line) {
        return BULLET.matcher(text).region(line.start, line.end).lookingAt();
    }

    /** A line without a bullet in a run of short lines: its neighbours are not set apart by a blank line. */
    private static boolean isPlainItem(String text, List<Raw> raw, int i) {
        Raw line = raw.get(i);
        boolean inRun = !line.afterBlank || (i + 1 < raw.size() && !raw.get(i + 1).afterBlank);
        return inRun && line.end - line.start <= LONGEST_ITEM && !endsInColon(text, line);
    }

    private static boolean endsInColon(String text, Raw line) {
        return text.charAt(line.end - 1) == ':';
    }

    private static boolean isHeading(String text, Raw line) {
        return line.end - line.start <= LONGEST_HEADING && ".!?…;,".indexOf(text.charAt(line.end - 1)) < 0;
    }

    private static int skipBlanks(String text, int at, int end) {
        int start = at;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int backBlanks(String text, int start, int end) {
        int last = end;
        while (last > start && isBlank(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
