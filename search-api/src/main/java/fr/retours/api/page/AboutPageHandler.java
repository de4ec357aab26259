package fr.retours.api.page;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.confidence.MeasuredKind;
import fr.retours.api.export.whole.WholeDownload;
import fr.retours.api.export.whole.WholeDownloads;
import fr.retours.api.fact.ReadingCounts;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.page.search.CorpusFigures;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.wording.Wording;
import fr.retours.text.RecapSearch;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Serves the pages about the site itself.
 *
 * @param clock dates citations
 */
public record AboutPageHandler(
        RecapSearch search,
        ReviewedFacts reviewed,
        ReadingCounts readings,
        WholeDownloads downloads,
        PageSender pages,
        Clock clock) {
    private static final ReadingQuality QUALITY = ReadingQuality.measured();
    private static final List<MeasuredKind> CONFIDENCE = MeasuredKind.all();

    /** Adds the routes. */
    public void register(RouteRegistry routes) {
        routes.get("/donnees", this::data);
        routes.get("/signaler", this::report);
        for (String fixed : new String[] {"accessibilite", "vie-privee", "attributions", "integrer"}) {
            routes.get("/" + fixed, ctx -> pages.sendFixed(ctx, fixed));
        }
    }

    /** The citation has the day in it, so that the page is good for a day. */
    private void data(Context ctx) {
        var version = pages.version(AnswerSource.INDEX);
        List<ReviewedFacts.Row> rows = reviewed.rows();
        List<ReadingCounts.ReadKind> read = readings.facts();
        Map<String, WholeDownload> made = downloads.made(version);
        var citation = DatasetCitation.of(pages.address(ctx).origin(), DatasetCitation.WHOLE, version, clock);
        pages.send(
                ctx,
                version.map(one -> one
                        + ' '
                        + citation.accessed()
                        + ' '
                        + rows.hashCode()
                        + ' '
                        + read.hashCode()
                        + ' '
                        + made.keySet()),
                PageSender.HTML,
                "donnees",
                () -> new DataPage(
                        CorpusFigures.of(search, OptionalLong.empty()),
                        QUALITY,
                        CONFIDENCE,
                        rows,
                        new DataPage.TwoReadings(readings.models(), read),
                        citation,
                        made));
    }

    private void report(Context ctx) {
        String path = QueryParameters.readPage(ctx, PageAddress::readPage);
        pages.sendOnce(
                ctx, "signaler", () -> ReportPage.of(path.isEmpty() ? null : path, pages.address(ctx), pages.site()));
    }

    /**
     * The page about the data.
     *
     * @param confidence how often facts of each kind and level are right
     * @param reviewed what editors say of what was read, by kind; empty where nobody looked
     * @param readings which reading gave what
     * @param citation of the data as a whole
     * @param made downloads that are made of this version, by name
     */
    public record DataPage(
            CorpusFigures figures,
            ReadingQuality quality,
            List<MeasuredKind> confidence,
            List<ReviewedFacts.Row> reviewed,
            TwoReadings readings,
            DatasetCitation citation,
            Map<String, WholeDownload> made) {
        private static final double KILO = 1_000;
        private static final double MEGA = 1_000_000;

        /**
         * Which reading gave what, where a language model has read.
         *
         * @param models those that have read; none where none has
         * @param facts by kind
         */
        public record TwoReadings(List<ReadingCounts.ModelReadings> models, List<ReadingCounts.ReadKind> facts) {}

        /** Returns what stands behind the link to a download: its length, where it is made. */
        public String length(String download) {
            WholeDownload file = made.get(download);
            if (file == null) {
                return "";
            }
            return file.bytes() < MEGA
                    ? Wording.text("data.kilobytes", Math.ceil(file.bytes() / KILO))
                    : Wording.text("data.megabytes", file.bytes() / MEGA);
        }

        /** Returns how many facts editors looked at. */
        public int looked() {
            return reviewed.stream().mapToInt(ReviewedFacts.Row::looked).sum();
        }
    }

    /**
     * The page that helps to report an error.
     *
     * @param path the page that the report is about, starting with a slash; null when none is named
     * @param message what the report starts with
     * @param link opens a letter or a form that holds the message; null when the site names no contact
     */
    public record ReportPage(
            @Nullable String path, String message, @Nullable String link) {
        private static final String MAIL = "mailto:";

        /** Prepares a report. */
        static ReportPage of(@Nullable String path, PageAddress at, SiteConfig site) {
            String page = path == null ? Wording.text("report.page") : at.whole(path);
            String message = Wording.text("report.message", page);
            URI contact = site.contact();
            return new ReportPage(
                    path,
                    message,
                    contact == null ? null : link(contact, Wording.text("report.subject", page), message));
        }

        /** Tells whether the link opens a letter. */
        public boolean isMail() {
            return link != null && link.startsWith(MAIL);
        }

        private static String link(URI contact, String subject, String message) {
            String to = contact.toString();
            boolean mail = to.toLowerCase(Locale.ROOT).startsWith(MAIL);
            char mark = to.indexOf('?') < 0 ? '?' : '&';
            return (mail ? MAIL + to.substring(MAIL.length()) : to)
                    + mark
                    + (mail ? "subject=" : "title=")
                    + encoded(subject)
                    + "&body="
                    + encoded(message);
        }

        /** Mail programs take a plus sign for itself. */
        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}
