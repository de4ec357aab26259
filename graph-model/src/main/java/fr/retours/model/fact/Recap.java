package fr.retours.model.fact;

import fr.retours.model.file.Sha256;
import fr.retours.model.id.RecapId;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The account of an event as its site published it. Strings are NFC with {@code \n} line ends, otherwise as written.
 *
 * @param title one line, never blank, at most {@value #MAX_TITLE} characters
 * @param url the page it stands on
 * @param published the day the site gives, when it does
 * @param body without image captions and site furniture; may be empty only when the summary is not
 * @param summary the site's « Résumé », empty when there is none
 * @param author who signs it, as the site writes it, one line of at most {@value #MAX_AUTHOR} characters; empty when nobody does
 */
public record Recap(
        RecapId id,
        String title,
        @Nullable URI url,
        @Nullable LocalDate published,
        String body,
        String summary,
        String author) {
    /** Longest title in UTF-16 code units: ids are made of titles, and both stores keep them as keys. */
    public static final int MAX_TITLE = 500;

    /** Longest author in UTF-16 code units: what is longer is no name. */
    public static final int MAX_AUTHOR = 200;

    /**
     * @throws IllegalArgumentException if the title is blank, too long or of several lines, if body and summary are
     *     blank, or if the author is too long or of several lines
     */
    public Recap {
        if (title.isBlank() || title.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("title of " + id + " must be one line of text, got '" + title + "'");
        }
        if (title.length() > MAX_TITLE) {
            throw new IllegalArgumentException(
                    "title of " + id + " must have " + MAX_TITLE + " characters at most, got " + title.length());
        }
        if (body.isBlank() && summary.isBlank()) {
            throw new IllegalArgumentException("recap " + id + " must have a body or a summary, got neither");
        }
        if (author.length() > MAX_AUTHOR || author.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("author of " + id + " must be one line of " + MAX_AUTHOR
                    + " characters at most, got '" + author + "'");
        }
    }

    /** Makes one that nobody signs. */
    public Recap(
            RecapId id, String title, @Nullable URI url, @Nullable LocalDate published, String body, String summary) {
        this(id, title, url, published, body, summary, "");
    }

    /** Returns the same, signed by somebody else, or by nobody. */
    public Recap by(String other) {
        return new Recap(id, title, url, published, body, summary, other);
    }

    /** Returns title, body and summary, a blank line between: the one string that every offset counts in. */
    public String text() {
        return title
                + (body.isEmpty() ? "" : RecapLayout.PARAGRAPH + body)
                + (summary.isEmpty() ? "" : RecapLayout.PARAGRAPH + summary);
    }

    /** Returns where the body starts in {@link #text()}; the end of the title when there is no body. */
    public int bodyStart() {
        return layout().bodyStart();
    }

    /** Returns where the summary starts in {@link #text()}; the length of the text when there is no summary. */
    public int summaryStart() {
        return layout().summaryStart();
    }

    private RecapLayout layout() {
        return new RecapLayout(title.length(), body.length(), summary.length());
    }

    /**
     * Returns the SHA-256 of all that the source says, as 64 lower-case hexadecimal digits. Recaps that nobody signs have the one
     * that they had before authors were kept.
     */
    public String sha256() {
        String all = String.join(
                        "\u0000",
                        id.value(),
                        title,
                        Objects.toString(url, ""),
                        Objects.toString(published, ""),
                        body,
                        summary)
                + (author.isEmpty() ? "" : '\u0000' + author);
        return Sha256.of(all);
    }
}
