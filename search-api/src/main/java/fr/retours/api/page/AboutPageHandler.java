package fr.retours.api.page;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.confidence.MeasuredKind;
import fr.retours.api.export.whole.WholeDownload;
import fr.retours.api.export.whole.WholeDownloads;
import fr.retours.api.fact.ReadingCounts;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.search.CorpusFigures;
import fr.retours.api.wording.Wording;
import fr.retours.text.RecapSearch;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

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
}
