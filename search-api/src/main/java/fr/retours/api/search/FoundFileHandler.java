package fr.retours.api.search;

import fr.retours.api.answer.DataChangedException;
import fr.retours.api.export.FileSender;
import fr.retours.api.export.Format;
import fr.retours.api.export.Separator;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Sends all that a search finds as a file: no page of it, so that what is about pages is refused. */
final class FoundFileHandler {
    private static final FileSender.FileKind RECAPS = new FileSender.FileKind("recaps", Format.CSV);
    private static final List<String> OF_PAGES = List.of("limit", "offset", "explain", "types");

    private final RecapSearch search;
    private final FileSender files;
    private final Filters filters;

    FoundFileHandler(RecapSearch search, FileSender files, Filters filters) {
        this.search = search;
        this.files = files;
        this.filters = filters;
    }

    /** What one call asks for. */
    private record AskedFile(SearchRequest request, Separator separator) {}

    void send(Context ctx) {
        AskedFile asked = Parameters.read(ctx, given -> {
            var request = SearchHandler.request(given, filters);
            SearchHandler.readFormat(given, SearchFormat.CSV, OF_PAGES);
            return new AskedFile(request, Separator.read(given));
        });
        Optional<String> version = search.datasetVersion();
        files.send(ctx, RECAPS, version, out -> write(asked, version, out));
    }

    private void write(AskedFile asked, Optional<String> version, OutputStream out) throws IOException {
        try (var found = search.found(asked.request())) {
            DataChangedException.check(version, found);
            FoundTable.write(found, asked.separator(), out);
        }
    }
}
