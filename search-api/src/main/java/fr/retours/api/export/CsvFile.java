package fr.retours.api.export;

import fr.retours.api.export.table.ExportSlice;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.RowSink;
import fr.retours.api.export.table.TableColumn;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as CSV. Spreadsheets take a cell that starts with certain signs for a formula, and a recap may hold any text:
 * such a cell starts with an apostrophe instead, which they read as « this is text » (OWASP, « CSV Injection »).
 */
public final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char THIS_IS_TEXT = '\'';
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠]");

    private CsvFile() {}

    /** Goes through the rows of a table. */
    @FunctionalInterface
    public interface TableRows<T> {
        void each(RowSink<T> sink) throws IOException;

        /** Returns the rows of a list. */
        static <T> TableRows<T> of(List<T> rows) {
            return sink -> {
                for (T row : rows) {
                    sink.accept(row);
                }
            };
        }

        /** Returns rows that are made as they are read. */
        static <T> TableRows<T> of(Supplier<Stream<T>> rows) {
            return sink -> {
                for (T row : (Iterable<T>) rows.get()::iterator) {
                    sink.accept(row);
                }
            };
        }

        /** Returns the rows of a list that is read a stretch at a time, as far as stretches go. */
        static <T> TableRows<T> of(Function<PageWindow, Page<T>> list) {
            return sink -> {
                Page<T> some;
                int at = 0;
                do {
                    some = list.apply(new PageWindow(PageWindow.MAX_LIMIT, at));
                    of(some.items()).each(sink);
                    at += PageWindow.MAX_LIMIT;
                } while (at < some.total() && at <= PageWindow.MAX_OFFSET);
            };
        }
    }

    static <T> void write(ExportTable<T> table, ExportSlice slice, CsvSeparator separator, OutputStream out)
            throws IOException {
        write(table.columns(), rows -> table.source().each(slice, rows), separator, out);
    }

    /**
     * Writes rows, each with the same columns. The stream is flushed, not closed.
     *
     * @throws IOException if {@code out} takes no more
     */
    public static <T> void write(
            List<TableColumn<T>> columns, TableRows<T> rows, CsvSeparator separator, OutputStream out)
            throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        print(columns, rows, separator, text);
    }

    /** Writes rows for programs that take a byte order mark for a part of the first column's name. */
    static <T> void plain(List<TableColumn<T>> columns, TableRows<T> rows, OutputStream out) throws IOException {
        print(
                columns,
                rows,
                CsvSeparator.COMMA,
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    private static <T> void print(List<TableColumn<T>> columns, TableRows<T> rows, CsvSeparator separator, Writer text)
            throws IOException {
        var printer = new CSVPrinter(text, format(columns, separator)); // closing it would close what is not ours
        rows.each(row -> {
            for (TableColumn<T> column : columns) {
                printer.print(cell(column, row, separator));
            }
            printer.println();
        });
        printer.flush();
    }

    /** Returns how lines are written. */
    private static <T> CSVFormat format(List<TableColumn<T>> columns, CsvSeparator separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator.sign())
                .setHeader(columns.stream().map(TableColumn::name).toArray(String[]::new))
                .get();
    }

    private static <T> String cell(TableColumn<T> column, T row, CsvSeparator separator) {
        String text = column.cell(row);
        return switch (column.type()) {
            case TEXT, LIST, ADDRESS -> FORMULA.matcher(text).lookingAt() ? THIS_IS_TEXT + text : text;
            case NUMBER -> text.replace('.', separator.decimalMark());
            case INTEGER, BOOLEAN, DATE -> text;
        };
    }
}
