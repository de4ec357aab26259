package fr.retours.api.page.recap;

import fr.retours.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text, marked or not.
 *
 * @param text as written; the template escapes it
 */
public record TextPiece(String text, boolean marked) {
    /**
     * Cuts a text at the stretches to mark.
     *
     * @param spans in order, not overlapping; one that reaches beyond the text is left out
     */
    public static List<TextPiece> cut(String text, List<Span> spans) {
        List<TextPiece> pieces = new ArrayList<>();
        int done = 0;
        for (Span span : spans) {
            if (span.start() >= done && span.end() <= text.length()) {
                add(pieces, text.substring(done, span.start()), false);
                add(pieces, text.substring(span.start(), span.end()), true);
                done = span.end();
            }
        }
        add(pieces, text.substring(done), false);
        return pieces;
    }

    private static void add(List<TextPiece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new TextPiece(text, marked));
        }
    }
}
