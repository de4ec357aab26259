package fr.retours.api.calendar;

import fr.retours.api.answer.PastVersions;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.export.FileSender;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.search.SearchHandler;
import fr.retours.api.wording.Wording;
import fr.retours.text.SearchRequest;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;

/** Serves {@code /agenda.ics}: the events that the recaps of a search tell, for calendars. */
public final class CalendarHandler {
    private static final FileSender.FileKind AGENDA =
            new FileSender.FileKind("retours-agenda.ics", "text/calendar; charset=utf-8");

    private final FoundEvents events;
    private final PastVersions past;
    private final Filters filters;
    private final FileSender files;
    private final PageSender pages;

    /** Sends events by {@code files}, stamped with the time that {@code past} tells of their version. */
    public CalendarHandler(FoundEvents events, PastVersions past, Filters filters, FileSender files, PageSender pages) {
        this.events = events;
        this.past = past;
        this.filters = filters;
        this.files = files;
        this.pages = pages;
    }

    /** Adds the route. */
    public void register(Routes routes) {
        routes.getStream("/agenda.ics", this::calendar);
    }

    private void calendar(Context ctx) {
        SearchRequest asked = Parameters.readPage(ctx, given -> SearchHandler.request(given, filters));
        Optional<String> version = pages.version(Source.GRAPH);
        PageAddress at = pages.address(ctx);
        Instant stamp = version.flatMap(past::of)
                .map(one -> Instant.parse(one.completed()))
                .orElse(Instant.EPOCH);
        files.send(
                ctx,
                AGENDA,
                version,
                out -> CalendarFile.write(title(asked), events.of(asked, version), at, stamp, out));
    }

    private static String title(SearchRequest asked) {
        return asked.query().isBlank() ? Wording.text("calendar.all") : Wording.text("calendar.query", asked.query());
    }
}
