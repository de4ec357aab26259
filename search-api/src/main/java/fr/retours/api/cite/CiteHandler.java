package fr.retours.api.cite;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.regex.Pattern;

/** Serves {@code /cite}: the words and the address by which an answer, or without one the data as a whole, is cited. */
public record CiteHandler(DatasetVersions versions, CitedViews cited, SiteConfig site, Clock clock) {
    private static final int LONGEST = 8_000;
    /** Pages are cited by {@link CitePageHandler}. */
    private static final String API = "/api/v1/";
    /** Files are written while they are sent; and a citation is not to be asked for its own. */
    private static final Pattern NOT_KEPT = Pattern.compile("^/api/v1/(exports|cite)|[?&]format=");

    /** Adds the view. */
    public void register(ApiViews views) {
        views.add(ApiView.fresh("/cite", DatasetCitation.class, CiteHandler::read, this::cite));
    }

    private DatasetCitation cite(Context ctx, String address) {
        String origin = PageAddress.of(ctx, site).origin();
        var citation = DatasetCitation.of(origin, address, versions.of(AnswerSource.GRAPH), clock);
        return NOT_KEPT.matcher(address).find() ? citation : cited.keep(ctx, origin, citation);
    }

    private static String read(QueryParameters given) {
        String text = given.text("path", LONGEST);
        String path = given.has("path") ? text : DatasetCitation.WHOLE;
        if (!path.startsWith(API)) {
            given.refuse("path", "parameter.api-path", "/api/v1/people?theme=scic");
        }
        return path;
    }
}
