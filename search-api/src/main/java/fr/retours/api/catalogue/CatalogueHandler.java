package fr.retours.api.catalogue;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.export.Exports;
import fr.retours.api.export.Format;
import fr.retours.api.export.whole.WholeDownload;
import fr.retours.api.export.whole.WholeDownloads;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.search.Figures;
import fr.retours.text.RecapSearch;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** Serves {@code /catalogue.jsonld}: what the data set is and in which files it is to be had. */
public final class CatalogueHandler {
    private final RecapSearch search;
    private final Exports exports;
    private final WholeDownloads downloads;
    private final PastVersions past;
    private final Answers answers;
    private final PageSender pages;

    /** Describes what {@code exports} writes, and what of it {@code downloads} has. */
    public CatalogueHandler(
            RecapSearch search,
            Exports exports,
            WholeDownloads downloads,
            PastVersions past,
            Answers answers,
            PageSender pages) {
        this.search = search;
        this.exports = exports;
        this.downloads = downloads;
        this.past = past;
        this.answers = answers;
        this.pages = pages;
    }

    /** Adds the route. */
    public void register(Routes routes) {
        routes.get(DataCatalogue.PATH, this::catalogue);
    }

    private void catalogue(Context ctx) {
        Optional<String> version = pages.version(Source.INDEX);
        Map<String, WholeDownload> made = downloads.made(version);
        answers.send(
                ctx,
                version.map(one -> one + ' ' + made.keySet()),
                Format.JSONLD.mediaType(),
                () -> new DataCatalogue(
                                pages.address(ctx),
                                pages.site().contact(),
                                version,
                                version.flatMap(past::of),
                                Figures.years(search),
                                exports.sources(),
                                made)
                        .document());
    }
}
