package fr.retours.api.page;

import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.confidence.MeasuredKind;
import fr.retours.api.export.whole.WholeDownload;
import fr.retours.api.export.whole.WholeDownloads;
import fr.retours.api.fact.ReadingCounts;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.search.Figures;
import fr.retours.api.request.Parameters;
import fr.retours.text.RecapSearch;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Serves the pages about the site itself. */
public final class AboutPageHandler {
    private final RecapSearch search;
    private final WholeDownloads downloads;
    private final PageSender pages;
    private final Clock clock;
    private final ReviewedFacts reviewed;
    private final ReadingCounts readings;
    private final Quality quality = Quality.measured();
    private final List<MeasuredKind> confidence = MeasuredKind.all();

    /** Dates citations by {@code clock}. */
    public AboutPageHandler(
            RecapSearch search,
            ReviewedFacts reviewed,
            ReadingCounts readings,
            WholeDownloads downloads,
            PageSender pages,
            Clock clock) {
        this.reviewed = reviewed;
        this.readings = readings;
        this.search = search;
        this.downloads = downloads;
        this.pages = pages;
        this.clock = clock;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.get("/donnees", this::data);
        routes.get("/signaler", this::report);
        for (String fixed : new String[] {"accessibilite", "vie-privee", "attributions", "integrer"}) {
            routes.get("/" + fixed, ctx -> pages.sendFixed(ctx, fixed));
        }
    }

    /** The citation has the day in it, so that the page is good for a day. */
    private void data(Context ctx) {
        var version = pages.version(Source.INDEX);
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
                        Figures.of(search, OptionalLong.empty()),
                        quality,
                        confidence,
                        rows,
                        new DataPage.TwoReadings(readings.models(), read),
                        citation,
                        made));
    }

    private void report(Context ctx) {
        String path = Parameters.readPage(ctx, PageAddress::readPage);
        pages.sendOnce(
                ctx, "signaler", () -> ReportPage.of(path.isEmpty() ? null : path, pages.address(ctx), pages.site()));
    }
}
