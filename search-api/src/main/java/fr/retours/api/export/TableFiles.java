package fr.retours.api.export;

import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.export.table.Column;
import fr.retours.api.request.Parameters;
import fr.retours.model.term.Slugged;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;

/** Sends lists of the API whole as tables beside the pages of them in JSON. Safe for concurrent use. */
public final class TableFiles {
    private static final String NAME = "format";
    private static final String SEPARATOR = "separator";

    private final DatasetVersions versions;
    private final FileSender files;

    /** Sends by {@code files}. */
    public TableFiles(DatasetVersions versions, FileSender files) {
        this.versions = versions;
        this.files = files;
    }

    /** How a list is given. */
    private enum ListFormat implements Slugged {
        /** With all that there is to tell. */
        JSON("json"),
        /** As a table. */
        CSV("csv");

        private final String slug;

        ListFormat(String slug) {
            this.slug = slug;
        }

        @Override
        public String slug() {
            return slug;
        }
    }

    /**
     * Serves a list in both ways.
     *
     * @param page answers in JSON, and reads its parameters with {@link #readPage}
     * @param file answers with a table, and reads its parameters with {@link #readFile}
     */
    public void register(Routes routes, String path, Handler page, Handler file) {
        routes.resource(path, page, ctx -> Parameters.isGiven(ctx, NAME, ListFormat.CSV.slug()), file);
    }

    /** Reads the format of a page, and refuses what is for tables. */
    public static void readPage(Parameters given) {
        var format = given.choice(NAME, ListFormat.class, ListFormat.JSON);
        given.refuseBeside(NAME + '=' + format.slug(), List.of(SEPARATOR));
    }

    /**
     * Reads how a table is written, and refuses what is for pages.
     *
     * @param ofPages the parameters that have no sense for a table
     */
    public static Separator readFile(Parameters given, List<String> ofPages) {
        var format = given.choice(NAME, ListFormat.class, ListFormat.CSV);
        given.refuseBeside(NAME + '=' + format.slug(), ofPages);
        return Separator.read(given);
    }

    /**
     * Sends a table of the graph.
     *
     * @param stem what it holds, as in {@code people}
     */
    public <T> void send(
            Context ctx, String stem, List<Column<T>> columns, Separator separator, CsvFile.TableRows<T> rows) {
        files.send(
                ctx,
                new FileSender.FileKind(stem, Format.CSV),
                versions.of(Source.GRAPH),
                out -> CsvFile.write(columns, rows, separator, out));
    }
}
