package fr.retours.api.query;

import fr.retours.api.export.CsvFile;
import fr.retours.api.export.CsvSeparator;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.TableColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The rows of a report as CSV. */
public final class QueryTable {
    private static final List<TableColumn<QueryReport.Row>> COLUMNS = new ExportTable.Builder<QueryReport.Row>()
            .text("query", QueryReport.Row::query)
            .integer("searches", row -> row.count().searches())
            .integer("unanswered", row -> row.count().unanswered())
            .integer("followed", row -> row.count().followed())
            .columns();

    private QueryTable() {}

    /**
     * Writes all rows. The stream is flushed, not closed.
     *
     * @throws IOException if {@code out} takes no more
     */
    public static void write(QueryReport report, OutputStream out) throws IOException {
        CsvFile.write(
                COLUMNS,
                rows -> {
                    for (QueryReport.Row row : report.rows()) {
                        rows.accept(row);
                    }
                },
                CsvSeparator.COMMA,
                out);
    }
}
