package fr.retours.api.discovery;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.PageAddresses;
import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.export.XmlFile;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.request.FilterReader;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.search.SearchHandler;
import fr.retours.api.wording.Wording;
import fr.retours.model.fact.Event;
import fr.retours.model.time.EventDate;
import fr.retours.text.Hit;
import fr.retours.text.RecapHead;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.Snippet;
import fr.retours.text.SortOrder;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Serves {@code /feed.atom}: the latest recaps that a search finds, for readers of news. */
public record FeedHandler(RecapSearch search, FilterReader filters, PageSender pages) {
    private static final String ATOM = "application/atom+xml; charset=utf-8";

    void register(RouteRegistry routes) {
        routes.get("/feed.atom", this::feed);
    }

    private void feed(Context ctx) {
        SearchRequest asked = QueryParameters.readPage(ctx, given -> SearchHandler.request(given, filters));
        var latest = new SearchRequest(asked.query(), asked.filter(), SortOrder.LATEST_FIRST, asked.window());
        pages.send(
                ctx,
                pages.version(AnswerSource.INDEX),
                ATOM,
                "feed",
                () -> RecapFeed.of(title(latest), search.search(latest).hits(), pages.address(ctx)));
    }

    private static String title(SearchRequest asked) {
        return asked.query().isBlank() ? Wording.text("feed.all") : Wording.text("feed.query", asked.query());
    }

    /**
     * A feed of recaps, RFC 4287.
     *
     * @param title what is asked for, in words
     * @param self where the feed is
     * @param page where people see the same
     * @param updated as in RFC 3339
     */
    public record RecapFeed(String title, String self, String page, String updated, List<Entry> entries) {
        private static final String NEVER = "1970-01-01T00:00:00Z";

        /**
         * A recap.
         *
         * @param id the same for ever
         * @param author who signs it; empty when nobody does
         */
        public record Entry(String id, String title, String page, String updated, String summary, String author) {}

        /** Makes the feed of recaps found; one that is dated by nothing is no news and left out. */
        static RecapFeed of(String title, List<Hit> hits, PageAddress at) {
            List<Entry> entries =
                    hits.stream().flatMap(hit -> entry(hit, at).stream()).toList();
            String updated =
                    entries.stream().map(Entry::updated).max(String::compareTo).orElse(NEVER);
            return new RecapFeed(
                    XmlFile.clean(title),
                    at.whole(PageAddresses.self(at.path(), at.query())),
                    at.whole(PageAddresses.self("/", at.query())),
                    updated,
                    entries);
        }

        private static Optional<Entry> entry(Hit hit, PageAddress at) {
            RecapHead recap = hit.recap();
            String id = recap.id().value();
            return Stream.of(
                            Optional.ofNullable(recap.published()),
                            hit.event().map(Event::date).map(EventDate::last))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(day -> new Entry(
                            "urn:retours:recap:"
                                    + URLEncoder.encode(id, StandardCharsets.UTF_8)
                                            .replace("+", "%20"),
                            XmlFile.clean(recap.title()),
                            at.whole(PagePaths.recap(id)),
                            midnight(day),
                            XmlFile.clean(words(hit)),
                            XmlFile.clean(recap.author())));
        }

        private static String midnight(LocalDate day) {
            return day + "T00:00:00Z";
        }

        private static String words(Hit hit) {
            String summary = hit.recap().summary();
            return summary.isEmpty()
                    ? hit.snippets().stream().map(Snippet::text).collect(Collectors.joining(" … "))
                    : summary;
        }
    }
}
