package fr.retours.api.calendar;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.export.FileSender;
import fr.retours.api.export.table.ExportSlice;
import fr.retours.api.export.table.ReportedEvent;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.request.FilterReader;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.search.SearchHandler;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.time.EventDate;
import fr.retours.text.SearchRequest;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Serves {@code /agenda.ics}: the events that the recaps of a search tell, for calendars. */
public record CalendarHandler(
        FoundEvents events, PastVersions past, FilterReader filters, FileSender files, PageSender pages) {
    private static final FileSender.FileKind AGENDA =
            new FileSender.FileKind("retours-agenda.ics", "text/calendar; charset=utf-8");

    /** Adds the route. */
    public void register(RouteRegistry routes) {
        routes.getStream("/agenda.ics", this::calendar);
    }

    private void calendar(Context ctx) {
        SearchRequest asked = QueryParameters.readPage(ctx, given -> SearchHandler.request(given, filters));
        Optional<String> version = pages.version(AnswerSource.GRAPH);
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

    /**
     * Writes events as iCalendar, RFC 5545: whole days, which keep nobody busy. Of an event that is known only to a month, season or
     * year, no day could be told; it is left out.
     */
    static final class CalendarFile {
        private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
        private static final DateTimeFormatter INSTANT =
                DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

        private final ContentLines lines;
        private final PageAddress at;
        private final String stamp;

        private CalendarFile(ContentLines lines, PageAddress at, Instant stamp) {
            this.lines = lines;
            this.at = at;
            this.stamp = INSTANT.format(stamp);
        }

        /**
         * Writes a calendar. The stream is flushed, not closed.
         *
         * @param title of the calendar
         * @param at where the site is, whose pages the events lead to
         * @param stamp when the data about the events last changed
         */
        static void write(String title, ExportSlice events, PageAddress at, Instant stamp, OutputStream out)
                throws IOException {
            var lines = new ContentLines(out);
            lines.raw("BEGIN", "VCALENDAR");
            lines.raw("VERSION", "2.0");
            lines.raw("PRODID", "-//Retours//Agenda//FR");
            lines.raw("CALSCALE", "GREGORIAN");
            lines.raw("METHOD", "PUBLISH");
            lines.text("NAME", title); // RFC 7986
            lines.text("X-WR-CALNAME", title);
            events.events(new CalendarFile(lines, at, stamp)::event);
            lines.raw("END", "VCALENDAR");
            out.flush();
        }

        private void event(ReportedEvent one) throws IOException {
            EventDate date = one.summary().time().date();
            if (date == null || !date.isExact()) {
                return;
            }
            lines.raw("BEGIN", "VEVENT");
            lines.text("UID", "urn:retours:" + one.id());
            lines.raw("DTSTAMP", stamp);
            day("DTSTART", date.first());
            day("DTEND", date.last().plusDays(1)); // the first day that it does not take
            lines.text("SUMMARY", one.summary().title());
            lines.text("DESCRIPTION", description(one));
            if (one.summary().place() != null) {
                lines.text("LOCATION", FrenchLabels.of(one.summary().place()));
            }
            geo(one);
            if (!at.origin().isEmpty()) {
                lines.raw("URL", at.whole(PagePaths.event(one.id())));
            }
            lines.list(
                    "CATEGORIES",
                    one.slice().themes().stream()
                            .map(about -> about.theme().label())
                            .toList());
            lines.raw("TRANSP", "TRANSPARENT");
            lines.raw("END", "VEVENT");
        }

        private void day(String name, LocalDate day) throws IOException {
            lines.raw(name + ";VALUE=DATE", DAY.format(day));
        }

        /** The middle of a département is not where the event was. */
        private void geo(ReportedEvent one) throws IOException {
            Coordinates point = one.slice().point();
            if (point != null && !point.approximate()) {
                lines.raw("GEO", degrees(point.latitude()) + ';' + degrees(point.longitude()));
            }
        }

        private static String degrees(double value) {
            return BigDecimal.valueOf(value).toPlainString();
        }

        private static String description(ReportedEvent one) {
            return FrenchLabels.of(one.summary().kind()) + ", "
                    + Wording.text("count.participants", one.summary().participants());
        }
    }

    /**
     * Writes the content lines of RFC 5545: ended by CRLF, and folded at {@value #MOST} octets, never inside a character.
     * Libraries for iCalendar fold at so many characters, which are more octets where letters have accents.
     */
    record ContentLines(OutputStream out) {
        /** Most octets in a line, without its end. */
        static final int MOST = 75;

        private static final byte[] END = {'\r', '\n'};
        private static final byte[] FOLD = {'\r', '\n', ' '};
        private static final Pattern LINE_END = Pattern.compile("\\R");
        /** What a text may not hold, not even escaped. */
        private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

        /**
         * Writes a line.
         *
         * @param name of the property, with its parameters
         * @param value written as it is
         */
        void raw(String name, String value) throws IOException {
            byte[] line = (name + ':' + value).getBytes(StandardCharsets.UTF_8);
            int start = 0;
            int most = MOST;
            while (line.length - start > most) {
                int end = start + most;
                while (isInside(line[end])) {
                    end--;
                }
                out.write(line, start, end - start);
                out.write(FOLD);
                start = end;
                most = MOST - 1; // the blank of a line that goes on counts
            }
            out.write(line, start, line.length - start);
            out.write(END);
        }

        /** Writes a line whose value is a text. */
        void text(String name, String text) throws IOException {
            raw(name, escaped(text));
        }

        /** Writes a line whose value is a list of texts; none for an empty list. */
        void list(String name, List<String> texts) throws IOException {
            if (!texts.isEmpty()) {
                raw(name, texts.stream().map(ContentLines::escaped).collect(Collectors.joining(",")));
            }
        }

        private static boolean isInside(byte octet) {
            return (octet & 0b1100_0000) == 0b1000_0000;
        }

        private static String escaped(String text) {
            String marked = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
            return CONTROL.matcher(LINE_END.matcher(marked).replaceAll("\\\\n")).replaceAll("");
        }
    }
}
