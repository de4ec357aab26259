package fr.retours.text.field;

import fr.retours.text.Span;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.IntsRefBuilder;

/**
 * A text cut into passages to show: sentences, short ones together, long ones in pieces, and none across the end of a
 * paragraph. Cutting takes longer than all else that a hit needs, so it is done once, when a recap is written. Immutable.
 */
public final class TextPassages {
    /** Shorter passages are joined with the next sentence. */
    private static final int SHORT = 120;
    /** Longer sentences are cut between words. */
    private static final int LONG = 320;

    private final int[] starts;
    private final int[] ends;

    private TextPassages(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** Cuts {@code text}; passages start and end with no blank. */
    static TextPassages of(String text) {
        var cutting = new Cutting(text);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            cutting.paragraph(start, end);
            start = end + 1;
        }
        cutting.paragraph(start, text.length());
        return cutting.passages();
    }

    /** Reads what {@link #write} wrote. */
    static TextPassages read(DataInput in) throws IOException {
        int size = in.readVInt();
        int[] starts = new int[size];
        int[] ends = new int[size];
        int end = 0;
        for (int at = 0; at < size; at++) {
            starts[at] = end + in.readVInt();
            end = starts[at] + in.readVInt();
            ends[at] = end;
        }
        return new TextPassages(starts, ends);
    }

    /** Writes how far each passage is from the one before, and how long. */
    void write(DataOutput out) throws IOException {
        out.writeVInt(starts.length);
        int end = 0;
        for (int at = 0; at < starts.length; at++) {
            out.writeVInt(starts[at] - end);
            out.writeVInt(ends[at] - starts[at]);
            end = ends[at];
        }
    }

    /** Returns the passage in which the character at {@code offset} stands, the first one when it stands before them all. */
    public Span at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return passage(Math.max(0, found < 0 ? -found - 2 : found));
    }

    /** Returns the first passage that starts at {@code offset} or later, the last one when none does. */
    public Span from(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return passage(Math.min(starts.length - 1, found < 0 ? -found - 1 : found));
    }

    /** Lists them all, in the order of the text. */
    public List<Span> all() {
        return IntStream.range(0, starts.length).mapToObj(this::passage).toList();
    }

    private Span passage(int number) {
        return new Span(starts[number], ends[number]);
    }

    /** The work of cutting one text. */
    private static final class Cutting {
        private final String text;
        private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
        private final IntsRefBuilder starts = new IntsRefBuilder();
        private final IntsRefBuilder ends = new IntsRefBuilder();

        Cutting(String text) {
            this.text = text;
        }

        void paragraph(int start, int end) {
            sentences.setText(text.substring(start, end));
            int from = 0;
            for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
                if (to - from >= SHORT || to == end - start) {
                    cut(start + from, start + to);
                    from = to;
                }
            }
        }

        private void cut(int start, int end) {
            int from = start;
            while (end - from > LONG) {
                int blank = text.lastIndexOf(' ', from + LONG);
                int to = blank > from ? blank : text.offsetByCodePoints(from, LONG / 2);
                add(from, to);
                from = to;
            }
            add(from, end);
        }

        private void add(int start, int end) {
            int first = start;
            int last = end;
            while (first < last && Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            while (first < last && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                starts.append(first);
                ends.append(last);
            }
        }

        TextPassages passages() {
            return new TextPassages(starts.toIntsRef().ints, ends.toIntsRef().ints);
        }
    }
}
