package fr.retours.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a paragraph into passages to show: sentences, short ones together, long ones in pieces. */
final class Passages {
    /** Shorter passages are joined with the next sentence. */
    private static final int SHORT = 120;
    /** Longer sentences are cut between words. */
    private static final int LONG = 320;

    private Passages() {}

    /** Cuts {@code text} from {@code start} to {@code end}; passages start and end with no blank. */
    static List<Span> of(String text, int start, int end) {
        List<Span> passages = new ArrayList<>();
        var sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
        sentences.setText(text.substring(start, end));
        int from = 0;
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            if (to - from >= SHORT || to == end - start) {
                cut(text, start + from, start + to, passages);
                from = to;
            }
        }
        return passages;
    }

    private static void cut(String text, int start, int end, List<Span> passages) {
        int from = start;
        while (end - from > LONG) {
            int blank = text.lastIndexOf(' ', from + LONG);
            int to = blank > from ? blank : text.offsetByCodePoints(from, LONG / 2);
            add(text, from, to, passages);
            from = to;
        }
        add(text, from, end, passages);
    }

    private static void add(String text, int start, int end, List<Span> passages) {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (first < last && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            passages.add(new Span(first, last));
        }
    }
}
