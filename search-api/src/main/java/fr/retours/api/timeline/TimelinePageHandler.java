package fr.retours.api.timeline;

import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.page.entity.ListFiles;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.GraphNarrowing;
import fr.retours.api.page.search.YearChoice;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.picture.CaptionedDrawing;
import fr.retours.api.request.FilterReader;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.WindowReader;
import fr.retours.api.timeline.TimelinePageHandler.TimelinePage.Row;
import fr.retours.api.wording.Wording;
import fr.retours.api.year.EventYearHandler;
import fr.retours.api.year.EventYearQuestion;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.time.DateBasis;
import fr.retours.model.view.EntityRef;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.Presence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves {@code /chronologie}: events year by year, of all or of someone, as bars, as a table and as a list. */
public record TimelinePageHandler(PageViews views, FilterReader filters) {
    private static final String PATH = "/chronologie";
    private static final int BEFORE_UNDATED = 5;
    /** What bars and their table take alike, the period aside. */
    private static final List<String> COUNTED = Stream.concat(
                    Stream.of("id", "by"),
                    RelationFilters.PARAMETERS.stream().filter(one -> !one.equals("from") && !one.equals("to")))
            .toList();

    /** Adds the page and its picture. */
    public void register() {
        views.add(PATH, "timeline", this::asked, this::page);
        views.draw(PATH, "chronologie", "picture-timeline", this::asked, asked -> picture(page(asked)));
    }

    private static CaptionedDrawing<TimelinePage> picture(TimelinePage page) {
        String stacked = Wording.text(
                "picture.stacked", Wording.text("timeline.by." + page.by().slug()));
        return CaptionedDrawing.of(page.title(), page.narrowing(), List.of(stacked), page);
    }

    private record Asked(EventYearQuestion years, PageWindow window, FilteredAddress address) {
        Optional<EntityId> subject() {
            return years.subject();
        }

        EventFilter filter() {
            return years.filter();
        }
    }

    private Asked asked(QueryParameters given) {
        return new Asked(
                EventYearQuestion.read(given, filters),
                WindowReader.read(given),
                new FilteredAddress(PATH, given.understood()));
    }

    private TimelinePage page(Asked asked) {
        EntityRef subject = asked.subject().map(views::named).orElse(null);
        var all = asked.years().always();
        var counts = views.graph().eventsByYear(all.filter(), all.leastConfidence(), all.by());
        var years = views.years(asked.filter());
        YearBars bars = YearBars.of(counts, all.by(), years.all());
        Page<Row> rows = rows(asked);
        var certainty = CertaintyChoice.ofListed(asked.address(), all.leastConfidence(), rows.leftOut());
        return new TimelinePage(
                views.narrowing(certainty, years, List.of()),
                all.by(),
                asked.filter().basis(),
                subject,
                bars,
                toUndated(asked, bars.undated().total()),
                rows.items(),
                rows.total(),
                PageViews.pager(asked.window(), rows.total(), asked.address()),
                file(asked, certainty),
                yearFile(asked),
                views.quotes());
    }

    /**
     * Returns where the events without a date are: at their publication, or, of those without one, at the end of the whole
     * list.
     */
    private String toUndated(Asked asked, long undated) {
        var whole = asked.address().without("from").without("to").without("offset");
        if (asked.filter().basis() == DateBasis.EVENT) {
            return whole.with("date", DateBasis.PUBLISHED.slug()) + "#annees";
        }
        var every = asked.years().always();
        long all = views.graph()
                .events(every.filter(), every.leastConfidence(), PageWindow.FIRST)
                .total();
        long offset = Math.max(0, all - undated - BEFORE_UNDATED);
        return (offset == 0 ? whole : whole.with("offset", Long.toString(offset))) + "#liste";
    }

    /** Returns where the API gives the list whole, as a table. */
    private static String file(Asked asked, CertaintyChoice certainty) {
        if (asked.subject().orElse(null) instanceof PersonId person) {
            return new ListFiles(asked.address(), "/people/" + person).events();
        }
        FilteredAddress events = certainty
                .bounding(asked.address().at(RouteRegistry.API + "/exports/events", RelationFilters.PARAMETERS))
                .with("format", "csv");
        return asked.subject().map(events::of).orElse(events).toString();
    }

    /** Returns where the API gives the bars as a table. */
    private static String yearFile(Asked asked) {
        return asked.address()
                .at(RouteRegistry.API + EventYearHandler.PATH, COUNTED)
                .with("format", "csv")
                .toString();
    }

    /** A person's course tells what the person did; other lists have the events alone. */
    private Page<Row> rows(Asked asked) {
        if (asked.subject().orElse(null) instanceof PersonId person) {
            boolean always = asked.filter().from() == null && asked.filter().to() == null;
            var filter = new RelationFilter(
                    asked.filter(), always, true, asked.years().leastConfidence(), false);
            var found = views.graph().eventsOf(person, filter, asked.window());
            return new Page<>(
                    found.items().stream()
                            .map(one -> new Row(one.event(), one.presence()))
                            .toList(),
                    found.total(),
                    found.leftOut());
        }
        var found = views.graph().events(asked.filter(), asked.years().leastConfidence(), asked.window());
        return new Page<>(
                found.items().stream().map(one -> new Row(one, null)).toList(), found.total(), found.leftOut());
    }

    /**
     * Events year by year.
     *
     * @param subject whose course it is; null for all events that pass
     * @param basis by which date the bars count
     * @param toUndated where the events without a date are; of no use when there are none
     * @param rows one stretch of the events of the period, latest first
     * @param total how many there are in all
     * @param file address of all of them as a table
     * @param yearFile address of the bars of all years as a table
     */
    public record TimelinePage(
            GraphNarrowing narrowing,
            EventGrouping by,
            DateBasis basis,
            @Nullable EntityRef subject,
            YearBars bars,
            String toUndated,
            List<Row> rows,
            long total,
            Pager pager,
            String file,
            String yearFile,
            ProofQuotes quotes) {
        /**
         * An event of the list.
         *
         * @param presence how the person whose course it is stood in it; null otherwise
         */
        public record Row(EventSummary event, @Nullable Presence presence) {}

        /** Returns what the page is about. */
        public String title() {
            return subject == null ? Wording.text("timeline.title") : Wording.text("timeline.title-of", subject.name());
        }

        /** Returns the address of one year. */
        public String of(YearBars.Bar bar) {
            return narrowing
                            .address()
                            .with("from", YearChoice.firstDay(bar.year()))
                            .with("to", YearChoice.lastDay(bar.year()))
                            .without("offset")
                    + "#liste";
        }

        /** Returns whether a period is chosen. */
        public boolean isNarrowed() {
            return narrowing.years().from() != null || narrowing.years().to() != null;
        }

        /** Returns the address of all years. */
        public String whole() {
            return narrowing
                    .address()
                    .without("from")
                    .without("to")
                    .without("offset")
                    .toString();
        }
    }
}
