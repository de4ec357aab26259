package fr.retours.api.answer;

import fr.retours.api.wording.Days;
import fr.retours.api.wording.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to cite an answer, or the data as a whole.
 *
 * @param text in French, ready to paste
 * @param bibtex an entry for a bibliography
 * @param ris the same for Zotero and other programs that keep references
 * @param permalink answers the same as long as this version of the data is served
 * @param datasetVersion null while there is none to name
 * @param accessed the day, in France
 */
public record DatasetCitation(
        String text,
        String bibtex,
        String ris,
        String permalink,
        @Nullable String datasetVersion,
        LocalDate accessed) {
    /** The address that stands for the data as a whole: it describes all tables of one version. */
    public static final String WHOLE = "/api/v1/exports/datapackage.json";

    private static final ZoneId HERE = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter RIS_DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
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
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        String query = mark < 0 ? null : address.substring(mark + 1);
        String permalink = origin
                + version.map(one -> Permalinks.of(path, query, one)).orElseGet(() -> Permalinks.latest(path, query));
        LocalDate today = LocalDate.now(clock.withZone(HERE));
        String named = version.orElseGet(() -> Wording.text("cite.unsettled"));
        return new DatasetCitation(
                Wording.text("cite.text", named, Days.of(today), permalink),
                Wording.text(
                        "cite.bibtex",
                        named.substring(0, Math.min(SHORT, named.length())).replaceAll("[^A-Za-z0-9]", ""),
                        String.valueOf(today.getYear()),
                        named,
                        permalink,
                        today.toString()),
                Wording.text("cite.ris", String.valueOf(today.getYear()), named, permalink, RIS_DAY.format(today)),
                permalink,
                version.orElse(null),
                today);
    }
}
