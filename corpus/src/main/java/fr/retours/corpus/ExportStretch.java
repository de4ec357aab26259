package fr.retours.corpus;

import fr.retours.corpus.SourceText.Line;
import fr.retours.model.text.LatinFolding;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Lines of an export in which a title is sought: those before the first closing block, or between two of them.
 *
 * @param before the body of the recap whose summary stands at the start of the lines; empty at the start of the file
 * @param nextLead first line of the summary that the sought recap will have; empty when there is none
 */
record ExportStretch(List<Line> lines, List<Line> before, String nextLead) {
    /** Fewer folded characters may be the same by chance. */
    private static final int TELLING = 40;

    /** Returns the indexes of the lines that hold text. */
    List<Integer> filled() {
        return IntStream.range(0, lines.size())
                .filter(i -> !blank(lines.get(i).text()))
                .boxed()
                .toList();
    }

    /** Returns whether a line has blank lines, or the stretch's borders, on both sides. */
    boolean alone(int index) {
        return (index == 0 || blank(lines.get(index - 1).text()))
                && (index + 1 == lines.size() || blank(lines.get(index + 1).text()));
    }

    /** Returns whether the text behind a line is what the recap's own summary repeats. */
    boolean introducesNextLead(int index) {
        OptionalInt following = IntStream.range(index + 1, lines.size())
                .filter(i -> !blank(lines.get(i).text()))
                .findFirst();
        return following.isPresent() && repeats(lines.get(following.getAsInt()).text(), nextLead);
    }

    /** Returns whether a line stands in the body before: then it is summary. */
    boolean repeatsBefore(int index) {
        String text = lines.get(index).text();
        return before.stream().anyMatch(line -> repeats(line.text(), text));
    }

    /** Returns whether one text is the other, or its beginning: sites cut summaries short. */
    private static boolean repeats(String one, String other) {
        String a = LatinFolding.words(one);
        String b = LatinFolding.words(other);
        return Math.min(a.length(), b.length()) >= TELLING && (a.startsWith(b) || b.startsWith(a));
    }

    /** Returns whether a line holds nothing but blanks, no-break spaces among them. */
    static boolean blank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
    }
}
