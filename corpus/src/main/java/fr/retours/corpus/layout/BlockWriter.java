package fr.retours.corpus.layout;

import fr.retours.extraction.text.InterruptionCheck;
import java.util.regex.Pattern;

/**
 * Writes blocks of text below each other: paragraphs and headings with a blank line between, the items of a list line
 * by line behind a hyphen or their number, also where each stood in a paragraph of its own. Runs of blanks become one
 * space, no-break spaces stay; soft hyphens and zero-width spaces are dropped. For one thread.
 */
public final class BlockWriter {
    private static final Pattern BULLET =
            Pattern.compile("^[-–—•*·▪◦‣●○■►▶➢➔→✓✔❖\\u00A7\\uE000-\\uF8FF][\\s\\h]+(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("^[0-9]{1,3}[.)/°]\\s.*");
    private static final String UNSEEN = "\u00AD\u200B\u2060";

    private static final char TEXT = 't';

    private final int limit;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private String marker = "";
    private char lastKind = TEXT;
    private int listDepth;
    private boolean blankLineDue;
    private boolean inRow;
    private boolean cellLineDue;

    /** @param limit most characters to take */
    public BlockWriter(int limit) {
        this.limit = limit;
    }

    /**
     * Adds to the current line.
     *
     * @throws TextTooLongException if that is more than the limit
     */
    public void text(CharSequence text) {
        InterruptionCheck.check();
        if (cellLineDue && !text.toString().isBlank()) {
            cellLineDue = false;
            endLine();
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                space();
            } else if (UNSEEN.indexOf(c) < 0) {
                line.append(c);
            }
        }
        if (out.length() + line.length() > limit) {
            throw new TextTooLongException(limit);
        }
    }

    private void space() {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    /** Ends the line within a paragraph; two in a row end the paragraph. */
    public void lineBreak() {
        if (line.isEmpty() && listDepth == 0) {
            blankLineDue = true;
        }
        endLine();
    }

    /** Ends a paragraph, heading or any other block. Within a row of a table, only a line of the cell ends. */
    public void endBlock() {
        if (inRow) {
            cellLineDue |= !line.isEmpty();
            return;
        }
        endLine();
        blankLineDue |= listDepth == 0;
    }

    /** Starts a row of a table, which ends with the next one or the table. */
    public void row() {
        endRow();
        inRow = true;
    }

    /** Starts a cell: cells stand in one line, a comma between. */
    public void cell() {
        cellLineDue = false;
        String before = line.toString().strip();
        if (!before.isEmpty()) {
            line.setLength(0);
            line.append(before).append(",;:".indexOf(before.charAt(before.length() - 1)) < 0 ? ", " : " ");
        }
    }

    /** Ends a table. */
    public void endTable() {
        endRow();
        endBlock();
    }

    private void endRow() {
        inRow = false;
        cellLineDue = false;
        endLine();
    }

    /** Opens a list, within another one or not. */
    public void startList() {
        endLine();
        blankLineDue |= listDepth == 0;
        listDepth++;
    }

    /** Closes the list opened last. */
    public void endList() {
        endLine();
        listDepth--;
        blankLineDue |= listDepth == 0;
    }

    /** Starts an item, which ends with the next item or the list: « - » or « 3. » stands before its first line. */
    public void item(String marker) {
        endLine();
        this.marker = marker;
    }

    private void endLine() {
        String text = BULLET.matcher(line.toString().strip()).replaceFirst("- ");
        if (inRow && text.endsWith(",")) {
            text = text.substring(0, text.length() - 1);
        }
        line.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        boolean marked = text.startsWith("- ") || NUMBER.matcher(text).matches();
        String block = marked ? text : marker + text;
        char kind = kind(block);
        if (!out.isEmpty()) {
            out.append(blankLineDue && (kind == TEXT || kind != lastKind) ? "\n\n" : "\n");
        }
        out.append(block);
        blankLineDue = false;
        lastKind = kind;
        marker = "";
    }

    private static char kind(String block) {
        return block.startsWith("- ") ? '-' : NUMBER.matcher(block).matches() ? '1' : TEXT;
    }

    /** Returns what was written, without blank lines at the start or end. */
    public String finish() {
        endLine();
        return out.toString();
    }
}
