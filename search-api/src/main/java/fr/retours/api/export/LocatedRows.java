package fr.retours.api.export;

import fr.retours.api.export.CsvFile.TableRows;
import fr.retours.api.export.table.ExportSlice;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.TableColumn;
import fr.retours.model.fact.Coordinates;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows that lie somewhere, for files that maps are made of.
 *
 * @param id what tells a row apart; null where nothing does
 * @param label what a row is called
 * @param points where it lies: none where that is unknown, one, or the ends of a line
 */
public record LocatedRows<T>(
        List<TableColumn<T>> columns,
        TableRows<T> rows,
        Function<T, @Nullable Object> id,
        Function<T, String> label,
        Function<T, List<Coordinates>> points) {
    /** Returns the rows of a table with {@code id}, then a name or title, {@code latitude} and {@code longitude}. */
    static <T> LocatedRows<T> of(ExportTable<T> table, ExportSlice slice) {
        TableColumn<T> label = table.columns().get(1);
        return new LocatedRows<>(
                table.columns(),
                rows -> table.source().each(slice, rows),
                row -> table.value("id", row),
                label::cell,
                row -> point(table, row));
    }

    private static <T> List<Coordinates> point(ExportTable<T> table, T row) {
        return table.value("latitude", row) instanceof Double north
                        && table.value("longitude", row) instanceof Double east
                ? List.of(new Coordinates(north, east, false))
                : List.of();
    }
}
