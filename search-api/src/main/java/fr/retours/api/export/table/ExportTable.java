package fr.retours.api.export.table;

import fr.retours.model.time.EventDate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table: where its rows come from and what its columns are.
 *
 * @param key columns that tell the rows apart
 * @param references columns that hold the key of another table
 */
public record ExportTable<T>(
        RowSource<T> source, List<TableColumn<T>> columns, List<String> key, List<Reference> references) {
    /** Returns what stands in a column of a row. */
    @Nullable
    public Object value(String column, T row) {
        return columns.stream()
                .filter(one -> one.name().equals(column))
                .findFirst()
                .orElseThrow()
                .value()
                .apply(row);
    }

    /** Returns a date in EDTF; null when there is none. */
    public static @Nullable String written(@Nullable EventDate date) {
        return date == null ? null : date.edtf();
    }

    /** Reads a part of what belongs to a row; null when the row has no such thing. */
    public static <T, P> Function<T, @Nullable Object> part(
            Function<T, @Nullable P> whole, Function<P, @Nullable Object> part) {
        return row -> {
            P known = whole.apply(row);
            return known == null ? null : part.apply(known);
        };
    }

    /** Goes through the rows of a part of the graph. */
    @FunctionalInterface
    public interface RowSource<T> {
        void each(ExportSlice slice, RowSink<T> rows) throws IOException;
    }

    /** Columns that hold the key of a row elsewhere. */
    public record Reference(List<String> columns, String table) {
        /** Copies the columns. */
        public Reference {
            columns = List.copyOf(columns);
        }

        /** Makes one of a column alone. */
        public Reference(String column, String table) {
            this(List.of(column), table);
        }
    }

    /** Collects columns in the order of a line. */
    public static final class Builder<T> {
        private final List<TableColumn<T>> columns = new ArrayList<>();

        public Builder<T> text(String name, Function<T, @Nullable Object> value) {
            return column(name, ColumnType.TEXT, value);
        }

        public Builder<T> list(String name, Function<T, @Nullable Object> value) {
            return column(name, ColumnType.LIST, value);
        }

        public Builder<T> address(String name, Function<T, @Nullable Object> value) {
            return column(name, ColumnType.ADDRESS, value);
        }

        public Builder<T> integer(String name, Function<T, @Nullable Object> value) {
            return column(name, ColumnType.INTEGER, value);
        }

        public Builder<T> number(String name, Function<T, @Nullable Object> value) {
            return column(name, ColumnType.NUMBER, value);
        }

        public Builder<T> flag(String name, Function<T, @Nullable Object> value) {
            return column(name, ColumnType.BOOLEAN, value);
        }

        public Builder<T> day(String name, Function<T, @Nullable Object> value) {
            return column(name, ColumnType.DATE, value);
        }

        public Builder<T> edtf(String name, Function<T, @Nullable EventDate> value) {
            return text(name, row -> written(value.apply(row)));
        }

        /** Adds a date as written, and the first and the last day that it may be. */
        public Builder<T> date(Function<T, @Nullable EventDate> value) {
            return edtf("date", value)
                    .day("start", row -> EventDate.firstDay(value.apply(row)))
                    .day("end", row -> EventDate.lastDay(value.apply(row)));
        }

        private Builder<T> column(String name, ColumnType type, Function<T, @Nullable Object> value) {
            columns.add(new TableColumn<>(name, type, value));
            return this;
        }

        /** Returns these columns, then others but for some. */
        public List<TableColumn<T>> and(List<TableColumn<T>> others, Set<String> but) {
            return Stream.concat(columns.stream(), others.stream().filter(one -> !but.contains(one.name())))
                    .toList();
        }

        public List<TableColumn<T>> columns() {
            return List.copyOf(columns);
        }

        public ExportTable<T> table(RowSource<T> source, List<String> key, Reference... references) {
            return new ExportTable<>(source, columns(), key, List.of(references));
        }
    }
}
