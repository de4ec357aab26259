package fr.retours.api.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the content lines of RFC 5545: ended by CRLF, and folded at {@value #MOST} octets, never inside a character.
 * Libraries for iCalendar fold at so many characters, which are more octets where letters have accents.
 */
record ContentLines(OutputStream out) {
    /** Most octets in a line, without its end. */
    static final int MOST = 75;

    private static final byte[] END = {'\r', '\n'};
    private static final byte[] FOLD = {'\r', '\n', ' '};
    private static final Pattern LINE_END = Pattern.compile("\\R");
    /** What a text may not hold, not even escaped. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

    /**
     * Writes a line.
     *
     * @param name of the property, with its parameters
     * @param value written as it is
     */
    void raw(String name, String value) throws IOException {
        byte[] line = (name + ':' + value).getBytes(StandardCharsets.UTF_8);
        int start = 0;
        int most = MOST;
        while (line.length - start > most) {
            int end = start + most;
            while (isInside(line[end])) {
                end--;
            }
            out.write(line, start, end - start);
            out.write(FOLD);
            start = end;
            most = MOST - 1; // the blank of a line that goes on counts
        }
        out.write(line, start, line.length - start);
        out.write(END);
    }

    /** Writes a line whose value is a text. */
    void text(String name, String text) throws IOException {
        raw(name, escaped(text));
    }

    /** Writes a line whose value is a list of texts; none for an empty list. */
    void list(String name, List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            raw(name, texts.stream().map(ContentLines::escaped).collect(Collectors.joining(",")));
        }
    }

    private static boolean isInside(byte octet) {
        return (octet & 0b1100_0000) == 0b1000_0000;
    }

    private static String escaped(String text) {
        String marked = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
        return CONTROL.matcher(LINE_END.matcher(marked).replaceAll("\\\\n")).replaceAll("");
    }
}
