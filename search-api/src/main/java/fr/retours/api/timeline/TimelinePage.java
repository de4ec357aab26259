package fr.retours.api.timeline;

import fr.retours.api.fact.Quotes;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.Narrowing;
import fr.retours.api.page.search.YearChoice;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.time.DateBasis;
import fr.retours.model.view.EntityRef;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.Presence;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        Narrowing narrowing,
        EventGrouping by,
        DateBasis basis,
        @Nullable EntityRef subject,
        Bars bars,
        String toUndated,
        List<Row> rows,
        long total,
        Pager pager,
        String file,
        String yearFile,
        Quotes quotes) {
    /** Copies the rows. */
    public TimelinePage {
        rows = List.copyOf(rows);
    }

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
    public String of(Bars.Bar bar) {
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
