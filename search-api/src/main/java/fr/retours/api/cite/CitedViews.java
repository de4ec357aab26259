package fr.retours.api.cite;

import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.answer.InnerRequest;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.answer.Permalinks;
import fr.retours.api.asset.PageAsset;
import fr.retours.api.cited.CitedAnswer;
import fr.retours.api.cited.CitedAnswers;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.wording.FrenchDays;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Has what is cited kept, and answers by it when the data are of another version.
 *
 * @param state of the server that is asked for what is cited
 */
public record CitedViews(JavalinState state, CitedAnswers cited, PastVersions past, PageSender pages) {
    /**
     * Has what is cited kept.
     *
     * @param origin that its address begins with
     * @return the same, knowing whether that is so
     */
    DatasetCitation keep(Context ctx, String origin, DatasetCitation citation) {
        String version = citation.datasetVersion();
        if (version == null || !ctx.method().equals(HandlerType.GET)) {
            return citation;
        }
        Context asked = new InnerRequest(state, ctx).get(citation.permalink().substring(origin.length()));
        return citation.kept(find(asked, version).isPresent());
    }

    private Optional<CitedAnswer> find(Context ctx, String version) {
        return cited.find(Permalinks.key(ctx, pages.site().namesHost()), version);
    }

    /** Answers by what was kept, and returns true; does nothing where nothing was. */
    public boolean show(Context ctx) {
        String version = ctx.queryParam(Permalinks.VERSION);
        if (version == null || ctx.method().equals(HandlerType.POST)) {
            return false;
        }
        Optional<CitedAnswer> kept = find(ctx, version);
        kept.ifPresent(one -> show(ctx, one));
        return kept.isPresent();
    }

    /** Search engines are to show what is so now. */
    private void show(Context ctx, CitedAnswer kept) {
        String latest = Permalinks.latest(ctx.path(), ctx.queryString());
        ctx.status(HttpStatus.OK)
                .header("Link", '<' + latest + ">; rel=\"latest-version\"")
                .header(
                        "Memento-Datetime",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Instant.parse(kept.cited()).atOffset(ZoneOffset.UTC)))
                .header("X-Robots-Tag", "noindex")
                .header(Header.CACHE_CONTROL, "no-store");
        if (CitedAnswer.isPage(kept.mediaType())) {
            pages.sendOnce(ctx, "cited", () -> page(kept, latest));
        } else {
            ctx.contentType(kept.mediaType()).result(kept.body());
        }
    }

    /** The version that is served may be noted a moment later. */
    private CitedPage page(CitedAnswer kept, String latest) {
        String now = pages.versions().indexed().orElse(kept.version());
        String completed =
                past.of(now).map(noted -> CitedPage.day(noted.completed())).orElse("");
        return new CitedPage(kept, latest, now, completed);
    }

    /**
     * What a page said when it was cited.
     *
     * @param latest where it is what it says now
     * @param now the version that is served
     * @param completed the day on which that was complete, in French; empty when it is not known
     */
    public record CitedPage(CitedAnswer kept, String latest, String now, String completed) {
        /** Returns the day on which it was cited, in French. */
        public String day() {
            return day(kept.cited());
        }

        private static String day(String moment) {
            return FrenchDays.of(
                    Instant.parse(moment).atZone(ZoneId.of("Europe/Paris")).toLocalDate());
        }

        /** Returns what stood in its main part, as HTML. */
        public String main() {
            return PageAsset.renewed(kept.body());
        }

        /** Returns its stylesheets that there still are. */
        public List<String> styles() {
            return kept.styles().stream()
                    .filter(style -> PageAsset.named(style).isPresent())
                    .toList();
        }
    }
}
