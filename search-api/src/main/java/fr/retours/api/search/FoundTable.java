package fr.retours.api.search;

import fr.retours.api.export.CsvFile;
import fr.retours.api.export.CsvSeparator;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.RowSink;
import fr.retours.api.export.table.TableColumn;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Place;
import fr.retours.model.port.PageWindow;
import fr.retours.model.time.EventTime;
import fr.retours.text.FoundRecaps;
import fr.retours.text.FoundRecaps.FoundRecap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The recaps that a search finds as a table: what exports call the same is the same here. */
final class FoundTable {
    private static final List<TableColumn<FoundRecap>> COLUMNS = new ExportTable.Builder<FoundRecap>()
            .text("id", one -> one.hit().recap().id().value())
            .text("title", one -> one.hit().recap().title())
            .text("narration", one -> one.hit().narration().kind().slug())
            .text("event", event(one -> one.id().value())::apply)
            .text("kind", event(one -> one.kind().slug())::apply)
            .date(event(Event::date))
            .day("published", one -> one.hit().recap().published())
            .flag("date_doubtful", FoundTable::isDoubtful)
            .text(
                    "collectivite",
                    ExportTable.part(
                            event(Event::place),
                            one -> one.collectivite() == null
                                    ? null
                                    : one.collectivite().id().value()))
            .text("place", ExportTable.part(event(Event::place), Place::name))
            .text("venue", ExportTable.part(event(Event::place), Place::venue))
            .integer("attendance", ExportTable.part(event(Event::attendance), Attendance::count))
            .text(
                    "attendance_qualifier",
                    ExportTable.part(
                            event(Event::attendance), one -> one.qualifier().slug()))
            .list(
                    "themes",
                    one -> one.themes().stream().map(theme -> theme.id()).toList())
            .address("url", one -> one.hit().recap().url())
            .number("score", one -> one.hit().score() == 0 ? null : one.hit().score())
            .integer("passages", one -> one.hit().passages())
            .text("passage", FoundTable::passage)
            .columns();

    private FoundTable() {}

    /** Writes all that was found and not yet read. */
    static void write(FoundRecaps found, CsvSeparator separator, OutputStream out) throws IOException {
        CsvFile.write(COLUMNS, rows -> each(found, rows), separator, out);
    }

    private static void each(FoundRecaps found, RowSink<FoundRecap> rows) throws IOException {
        for (var some = found.next(PageWindow.MAX_LIMIT); !some.isEmpty(); some = found.next(PageWindow.MAX_LIMIT)) {
            for (FoundRecap one : some) {
                rows.accept(one);
            }
        }
    }

    private static <R> Function<FoundRecap, @Nullable R> event(Function<Event, @Nullable R> part) {
        return one -> one.hit().event().map(part::apply).orElse(null);
    }

    private static @Nullable Boolean isDoubtful(FoundRecap one) {
        var published = one.hit().recap().published();
        return event(event -> new EventTime(event.date(), published).isDoubtful())
                .apply(one);
    }

    private static @Nullable String passage(FoundRecap one) {
        return one.hit().snippets().stream()
                .map(snippet -> snippet.text())
                .findFirst()
                .orElse(null);
    }
}
