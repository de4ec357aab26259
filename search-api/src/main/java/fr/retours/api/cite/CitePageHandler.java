package fr.retours.api.cite;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.request.QueryParameters;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;

/** Serves {@code /citer}: how to cite a page of this site. */
public record CitePageHandler(ViewTitles titles, CitedViews cited, PageSender pages, Clock clock) {
    /** Adds the route. */
    public void register(RouteRegistry routes) {
        routes.get("/citer", this::cite);
    }

    private void cite(Context ctx) {
        String page = QueryParameters.readPage(ctx, PageAddress::readPage);
        String origin = pages.address(ctx).origin();
        Optional<String> version = pages.version(AnswerSource.GRAPH);
        pages.sendOnce(
                ctx,
                "citer",
                () -> titles.of(page)
                        .map(view -> {
                            var citation = DatasetCitation.ofPage(
                                    view.title(), view.author(), origin, view.address(), version, clock);
                            return new CitePage(page, view.title(), cited.keep(ctx, origin, citation));
                        })
                        .orElseGet(() -> new CitePage(
                                page, page, DatasetCitation.of(origin, DatasetCitation.WHOLE, version, clock))));
    }

    /**
     * How to cite a page.
     *
     * @param path of the page; empty for the data as a whole
     * @param title what the page shows; the path where it shows no data
     * @param citation of what it shows, at an address that says which version is meant; of the data as a whole where it shows none
     */
    public record CitePage(String path, String title, DatasetCitation citation) {}
}
