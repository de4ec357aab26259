package fr.retours.indexer.mask;

import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Recap;
import java.util.Collection;

/** Blanks names out. Every text keeps its length, so that all that is known of other stretches holds. Pure functions. */
public final class TextMask {
    /** Stands for each letter; no analysis takes it for one. */
    public static final char BLANK = '█';

    private TextMask() {}

    /** Returns a text with blanks for the letters of some stretches. */
    public static String blank(String text, Collection<Evidence> stretches) {
        var blanked = new StringBuilder(text);
        stretches.forEach(one -> {
            for (int i = one.start(); i < one.end(); i++) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    blanked.setCharAt(i, BLANK);
                }
            }
        });
        return blanked.toString();
    }

    /** Returns a recap with blanks for the letters of some stretches of its {@link Recap#text}. */
    public static Recap blank(Recap recap, Collection<Evidence> stretches) {
        if (stretches.isEmpty()) {
            return recap;
        }
        String text = blank(recap.text(), stretches);
        int body = recap.bodyStart();
        int summary = recap.summaryStart();
        return new Recap(
                recap.id(),
                text.substring(0, recap.title().length()),
                recap.url(),
                recap.published(),
                text.substring(body, body + recap.body().length()),
                text.substring(summary, summary + recap.summary().length()),
                recap.author());
    }
}
