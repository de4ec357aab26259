package fr.retours.api.answer;

import fr.retours.api.wording.FrenchDays;
import fr.retours.api.wording.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to cite an answer, a page, or the data as a whole.
 *
 * @param text in French, ready to paste
 * @param bibtex an entry for a bibliography
 * @param ris the same for Zotero and other programs that keep references
 * @param permalink answers the same as long as this version of the data is served, and then if it is kept
 * @param datasetVersion null while there is none to name
 * @param accessed the day, in France
 * @param kept whether what the permalink answers now is kept for when this version is no longer served
 */
public record DatasetCitation(
        String text,
        String bibtex,
        String ris,
        String permalink,
        @Nullable String datasetVersion,
        LocalDate accessed,
        boolean kept) {
    /** The address that stands for the data as a whole: it describes all tables of one version. */
    public static final String WHOLE = "/api/v1/exports/datapackage.json";

    private static final ZoneId HERE = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter RIS_DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
    private static final Pattern TEX = Pattern.compile("[\\\\{}&%#$_~^]");
    /** Enough of a version to tell it from others. */
    private static final int SHORT = 12;

    /**
     * Cites what an address answers.
     *
     * @param origin scheme and host of the address, without a slash at the end
     * @param address path of the API, parameters included
     * @param version of the data; empty while the stores that answer hold none, or different ones
     * @param clock says when it was accessed
     */
    public static DatasetCitation of(String origin, String address, Optional<String> version, Clock clock) {
        return of(null, "", origin, address, version, clock);
    }

    /**
     * Cites what a page shows, by its title.
     *
     * @param author who signs what it shows; empty when nobody does
     * @param address path of the page, parameters included; otherwise as in {@link #of}
     */
    public static DatasetCitation ofPage(
            String title, String author, String origin, String address, Optional<String> version, Clock clock) {
        return of(title.strip().replaceAll("\\s+", " "), author, origin, address, version, clock);
    }

    private static DatasetCitation of(
            @Nullable String page,
            String author,
            String origin,
            String address,
            Optional<String> version,
            Clock clock) {
        String whole = Wording.text("cite.title");
        String title = page == null ? whole : Wording.text("cite.page-title", page, whole);
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        String query = mark < 0 ? null : address.substring(mark + 1);
        String permalink = origin
                + version.map(one -> Permalinks.of(path, query, one)).orElseGet(() -> Permalinks.latest(path, query));
        LocalDate today = LocalDate.now(clock.withZone(HERE));
        String named = version.orElseGet(() -> Wording.text("cite.unsettled"));
        String text = Wording.text("cite.text", named, FrenchDays.of(today), permalink);
        String key = named.substring(0, Math.min(SHORT, named.length())).replaceAll("[^A-Za-z0-9]", "");
        String cited = page == null ? text : Wording.text("cite.page-text", page, text);
        boolean signed = !author.isEmpty();
        return new DatasetCitation(
                signed ? Wording.text("cite.signed", author, cited) : cited,
                Wording.text(
                        "cite.bibtex",
                        page == null ? key : key + '-' + Integer.toHexString(address.hashCode()),
                        String.valueOf(today.getYear()),
                        named,
                        permalink,
                        today.toString(),
                        inTex(title),
                        signed ? Wording.text("cite.bibtex-author", inTex(author)) : ""),
                Wording.text(
                        "cite.ris",
                        String.valueOf(today.getYear()),
                        named,
                        permalink,
                        RIS_DAY.format(today),
                        title,
                        signed ? Wording.text("cite.ris-author", author) : ""),
                permalink,
                version.orElse(null),
                today,
                false);
    }

    /** Returns the same, knowing whether what it cites is kept. */
    public DatasetCitation kept(boolean isKept) {
        return new DatasetCitation(text, bibtex, ris, permalink, datasetVersion, accessed, isKept);
    }

    /** A title may have signs that TeX takes for commands. */
    private static String inTex(String title) {
        return TEX.matcher(title).replaceAll(sign -> switch (sign.group()) {
            case "\\" -> "\\\\textbackslash{}";
            case "~" -> "\\\\textasciitilde{}";
            case "^" -> "\\\\textasciicircum{}";
            default -> "\\\\" + Matcher.quoteReplacement(sign.group());
        });
    }
}
