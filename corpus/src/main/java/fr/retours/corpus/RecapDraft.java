package fr.retours.corpus;

import fr.retours.corpus.fault.CorpusFormatException;
import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.html.WebAddress;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one recap, not checked yet.
 *
 * @param origin of its first line
 * @param id null or blank when the source gives none
 * @param title any line of the source; null when there is none
 * @param author who signs it, as {@link #signature} reads it
 */
record RecapDraft(
        RecapOrigin origin,
        @Nullable String id,
        @Nullable String title,
        @Nullable String url,
        @Nullable String published,
        String body,
        String summary,
        String author) {
    /** Longest recap: characters of title, body and summary together, some 2 MB. */
    static final int MAX_CHARACTERS = 2_000_000;

    /** A day, also when a time of day follows: sites export both. */
    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ].*)?");

    /** No name, and not to be shown: « jeanne@exemple.fr (Jeanne Le Goff) » is how feeds have it. */
    private static final Pattern ADDRESS =
            Pattern.compile("[<(]?[^\\s<(]+@[^\\s<(>)]+[>)]?|[<(]?(?i:https?://|www\\.)[^\\s<(>)]+[>)]?");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\((.*)\\)");

    /** A word longer than that is cut where a title must end, too. */
    private static final int LONGEST_WORD = 100;

    /**
     * Checks and cleans. What a title has beyond {@link Recap#MAX_TITLE} characters becomes the first paragraph of the body.
     *
     * @throws CorpusFormatException if the draft is no recap
     */
    Recap toRecap() {
        String line = title == null ? "" : CleanText.line(title);
        if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw fault(InputFault.NO_TITLE, line);
        }
        int end = titleEnd(line);
        String cleanBody = below(line.substring(end).strip(), CleanText.of(body));
        line = line.substring(0, end);
        String cleanSummary = CleanText.of(summary);
        long length = (long) line.length() + cleanBody.length() + cleanSummary.length();
        if (length > MAX_CHARACTERS) {
            throw fault(InputFault.RECAP_TOO_LONG, String.valueOf(length));
        }
        if (cleanBody.isEmpty() && cleanSummary.isEmpty()) {
            throw fault(InputFault.NO_TEXT, line);
        }
        return new Recap(recapId(line), line, page(), day(), cleanBody, cleanSummary, author);
    }

    /**
     * Returns who signs a recap: what its source says of it, on one line and without addresses of the post or the Web.
     *
     * @param written null when the source says nothing
     * @return empty for what is no name: longer than {@link Recap#MAX_AUTHOR}, or without a letter
     */
    static String signature(@Nullable String written) {
        String line = written == null ? "" : CleanText.line(written);
        if (line.length() > Recap.MAX_AUTHOR) {
            return "";
        }
        String name = ADDRESS.matcher(line).replaceAll("").strip();
        var inBrackets = IN_BRACKETS.matcher(name);
        String bare = inBrackets.matches() ? inBrackets.group(1).strip() : name;
        return bare.codePoints().anyMatch(Character::isLetter) ? bare : "";
    }

    /** Returns how many of the characters of one line are title: all, or up to the last blank within what is allowed. */
    private static int titleEnd(String line) {
        if (line.length() <= Recap.MAX_TITLE) {
            return line.length();
        }
        int blank = line.lastIndexOf(' ', Recap.MAX_TITLE);
        if (blank >= Recap.MAX_TITLE - LONGEST_WORD) {
            return blank;
        }
        return Character.isHighSurrogate(line.charAt(Recap.MAX_TITLE - 1)) ? Recap.MAX_TITLE - 1 : Recap.MAX_TITLE;
    }

    private static String below(String restOfTitle, String body) {
        return restOfTitle.isEmpty() || body.isEmpty() ? restOfTitle + body : restOfTitle + "\n\n" + body;
    }

    private RecapId recapId(String line) {
        String given = id == null ? "" : id.strip();
        try {
            return given.isEmpty() ? RecapId.titled(line) : new RecapId(given);
        } catch (IllegalArgumentException e) {
            throw given.isEmpty() ? fault(InputFault.NO_TITLE, line) : badValue("id", given);
        }
    }

    private @Nullable URI page() {
        String given = url == null ? "" : url.strip();
        if (given.isEmpty()) {
            return null;
        }
        return WebAddress.of(given).orElseThrow(() -> badValue("url", given));
    }

    private @Nullable LocalDate day() {
        String given = published == null ? "" : published.strip();
        if (given.isEmpty()) {
            return null;
        }
        var day = DAY.matcher(given);
        try {
            if (day.matches()) {
                return LocalDate.parse(day.group(1));
            }
        } catch (DateTimeParseException e) {
            throw badValue("published", given);
        }
        throw badValue("published", given);
    }

    private CorpusFormatException badValue(String key, String found) {
        return fault(InputFault.BAD_VALUE, key + " : " + InputExcerpt.of(found));
    }

    private CorpusFormatException fault(InputFault fault, String found) {
        return new CorpusFormatException(origin.file(), origin.line(), fault, InputExcerpt.of(found));
    }
}
