package fr.retours.api.dossier;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import fr.retours.api.dossier.Dossier.Entry;
import fr.retours.api.dossier.Dossier.Section;
import fr.retours.api.dossier.Dossier.Year;
import fr.retours.api.dossier.EntryLead.Often;
import fr.retours.api.dossier.EntryLead.When;
import fr.retours.api.export.XmlFile;
import fr.retours.api.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a dossier as an OpenDocument spreadsheet: a sheet that says what it is, one of its years, and one of each of its lists. Days
 * are days and numbers are numbers; every other cell is text, also where it begins like a formula.
 */
final class DossierSheets {
    private static final double NARROW = 30;
    private static final double WIDE = 90;

    private final SpreadSheet book = new SpreadSheet();
    private final String origin;

    private DossierSheets(String origin) {
        this.origin = origin;
    }

    /** @param origin scheme and host of the site, without a slash at the end; empty where it is not known */
    static void write(Dossier dossier, String origin, OutputStream out) throws IOException {
        var sheets = new DossierSheets(origin);
        sheets.fill(dossier);
        sheets.book.save(out);
    }

    /** A column of a list. */
    private record Cell(String name, double width, Function<Entry, @Nullable Object> value) {
        Cell(String name, double width, Function<Entry, @Nullable Object> value) {
            this.name = Wording.text("sheet." + name);
            this.width = width;
            this.value = value;
        }
    }

    private void fill(Dossier dossier) {
        about(dossier);
        if (!dossier.years().isEmpty()) {
            years(dossier.years());
        }
        dossier.sections().forEach(this::section);
    }

    private void about(Dossier dossier) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(dossier.title()));
        rows.add(List.of(dossier.kind()));
        rows.add(List.of(dossier.summary()));
        dossier.bounds().forEach(bound -> rows.add(List.of(bound)));
        rows.add(List.of(dossier.citation().text()));
        add(Wording.text("sheet.about"), rows, List.of(2 * WIDE));
    }

    private void years(List<Year> years) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(Wording.text("sheet.year"), Wording.text("sheet.events")));
        years.forEach(one -> rows.add(List.of(year(one), one.events())));
        add(Wording.text("dossier.years"), rows, List.of(NARROW, NARROW));
    }

    /** A year is a number, so that it can be drawn; « sans date » is none. */
    private static Object year(Year year) {
        return year.number() == null ? year.label() : year.number();
    }

    private void section(Section section) {
        List<Cell> columns = columns(section);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(columns.stream().<Object>map(Cell::name).toList());
        for (Entry entry : section.entries()) {
            rows.add(columns.stream()
                    .map(one -> {
                        Object value = one.value().apply(entry);
                        return value == null ? "" : value;
                    })
                    .toList());
        }
        if (section.left() > 0) {
            rows.add(List.of(Wording.text("dossier.left", section.left())));
        }
        add(section.heading(), rows, columns.stream().map(Cell::width).toList());
    }

    /** Returns the columns that a list has something for. */
    private List<Cell> columns(Section section) {
        List<Cell> columns = new ArrayList<>();
        if (section.entries().stream().anyMatch(one -> one.lead() instanceof When)) {
            columns.add(new Cell("date", NARROW, one -> one.lead().text()));
            columns.add(new Cell("first", NARROW, one -> one.lead() instanceof When day ? day.first() : null));
            columns.add(new Cell("last", NARROW, one -> one.lead() instanceof When day ? day.last() : null));
        }
        columns.add(new Cell("title", WIDE, Entry::title));
        if (section.entries().stream().anyMatch(one -> one.lead() instanceof Often)) {
            columns.add(new Cell("events", NARROW, one -> one.lead() instanceof Often count ? count.events() : null));
        }
        if (section.entries().stream().anyMatch(one -> !one.details().isEmpty())) {
            columns.add(new Cell("details", WIDE, one -> String.join(" ; ", one.details())));
        }
        if (section.entries().stream().anyMatch(one -> one.quote() != null)) {
            columns.add(new Cell("quote", WIDE, Entry::quote));
            columns.add(new Cell("source", WIDE, one -> address(one.source())));
        }
        columns.add(new Cell("address", WIDE, one -> address(one.path())));
        return columns;
    }

    private @Nullable String address(@Nullable String path) {
        return path == null ? null : origin + path;
    }

    private void add(String name, List<List<Object>> rows, List<Double> widths) {
        var sheet = new Sheet(name, rows.size(), widths.size());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Range cell = sheet.getRange(row, column);
                cell.setValue(
                        rows.get(row).get(column) instanceof String text
                                ? XmlFile.clean(text)
                                : rows.get(row).get(column));
                cell.setFontBold(row == 0);
            }
        }
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column));
        }
        book.appendSheet(sheet);
    }
}
