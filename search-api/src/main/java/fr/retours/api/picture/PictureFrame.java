package fr.retours.api.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written above and below a drawing, in lines that fit its width.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param title in lines
 * @param head the lines between the title and the drawing
 * @param foot the lines below the drawing
 */
public record PictureFrame(int width, int height, List<String> title, List<String> head, List<String> foot) {
    /** What is left free around everything. */
    public static final int MARGIN = 24;
    /** From one line to the next. */
    public static final int LINE = 19;
    /** From one line of the title to the next. */
    public static final int TITLE_LINE = 29;

    /** A narrow drawing leaves room for words all the same. */
    private static final int LEAST_WIDTH = 640;
    /** About as wide as a letter is on average. */
    private static final double LETTER = 7;

    private static final double TITLE_LETTER = 12;

    /**
     * Puts words around a drawing.
     *
     * @param source where it comes from
     */
    public static PictureFrame around(CaptionedDrawing<?> picture, List<String> source, int width, int height) {
        int wide = Math.max(width, LEAST_WIDTH);
        return new PictureFrame(
                width,
                height,
                lines(List.of(picture.title()), (int) (wide / TITLE_LETTER)),
                lines(picture.notes(), (int) (wide / LETTER)),
                lines(source, (int) (wide / LETTER)));
    }

    /** Returns how wide all of it is. */
    public int fullWidth() {
        return Math.max(width, LEAST_WIDTH) + 2 * MARGIN;
    }

    /** Returns where the first line below the title stands. */
    public int headTop() {
        return MARGIN + title.size() * TITLE_LINE + LINE;
    }

    /** Returns where the drawing begins. */
    public int top() {
        return headTop() + head.size() * LINE;
    }

    /** Returns where the first line below the drawing stands. */
    public int footTop() {
        return top() + height + 2 * LINE;
    }

    /** Returns how high all of it is. */
    public int fullHeight() {
        return footTop() + (foot.size() - 1) * LINE + MARGIN;
    }

    private static List<String> lines(List<String> texts, int most) {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            String rest = text;
            while (rest.length() > most) {
                int end = end(rest, most);
                lines.add(rest.substring(0, end).stripTrailing());
                rest = rest.substring(end).stripLeading();
            }
            lines.add(rest);
        }
        return lines;
    }

    /** Returns where a line ends: at a space, or, in a long word, anywhere but inside a character. */
    private static int end(String text, int most) {
        int space = text.lastIndexOf(' ', most);
        if (space > 0) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }
}
