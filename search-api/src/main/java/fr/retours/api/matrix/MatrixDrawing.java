package fr.retours.api.matrix;

import fr.retours.api.matrix.CountMatrix.Heading;
import java.util.List;
import java.util.stream.Stream;

/** Where the cells and names of a matrix are drawn in its picture. */
public record MatrixDrawing(CountMatrix matrix) {
    /** How wide a cell is. */
    public static final int CELL_WIDTH = 40;
    /** How high a cell is. */
    public static final int CELL_HEIGHT = 34;

    private static final double LETTER = 7;
    private static final int LONGEST = 46;
    private static final int GAP = 8;
    /** From this shade on, numbers are written in white. */
    private static final int DARK = 4;
    /** The shades that {@code question.css} mixes for the day. */
    private static final List<String> FILLS = List.of("#f4f2ec", "#e2ebeb", "#c4d8d7", "#a7c4c3", "#307471", "#0b5c58");

    /** Returns a name, cut where there is no room for it. */
    public static String cut(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** Returns how wide the names of the rows are. */
    public int left() {
        return longest(matrix.rows().stream().map(CountMatrix.Row::heading));
    }

    /** Returns how high the names of the columns are, which run upwards. */
    public int top() {
        return longest(matrix.columns().stream());
    }

    /** Returns how wide all of it is. */
    public int width() {
        return left() + matrix.columns().size() * CELL_WIDTH;
    }

    /** Returns how high all of it is. */
    public int height() {
        return top() + matrix.rows().size() * CELL_HEIGHT;
    }

    /** Returns the colour of a cell. */
    public String fill(CountMatrix.Cell cell) {
        return FILLS.get(matrix.shade(cell.count()));
    }

    /** Returns the colour of the number in it. */
    public String ink(CountMatrix.Cell cell) {
        return matrix.shade(cell.count()) < DARK ? "#1b2225" : "#ffffff";
    }

    private static int longest(Stream<Heading> headings) {
        int letters = headings.mapToInt(one -> cut(one.label()).length()).max().orElse(0);
        return (int) Math.ceil(letters * LETTER) + GAP;
    }
}
