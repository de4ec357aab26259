package fr.retours.api.export;

import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.export.whole.DownloadContent;
import fr.retours.api.export.whole.WholeDownloads;
import fr.retours.api.problem.NotAcceptableException;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationFilters;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Optional;
import java.util.function.Supplier;

/** Serves {@code /exports}. */
public final class ExportHandler {
    /** Where the columns, and the year of the codes, are described. */
    private static final String DESCRIBED = "<" + Routes.API + "/exports/datapackage.json>; rel=\"describedby\"";

    private final Exports exports;
    private final DatasetVersions versions;
    private final FileSender files;
    private final WholeDownloads downloads;
    private final RelationFilters filters;

    /** Sends what {@code exports} writes by {@code files}, and keeps what is whole in {@code downloads}. */
    public ExportHandler(
            Exports exports,
            DatasetVersions versions,
            FileSender files,
            WholeDownloads downloads,
            RelationFilters filters) {
        this.exports = exports;
        this.versions = versions;
        this.files = files;
        this.downloads = downloads;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        for (Resource resource : Resource.values()) {
            routes.stream("/exports/" + resource.slug(), ctx -> export(ctx, resource));
        }
    }

    private void export(Context ctx, Resource resource) {
        ExportRequest request = Parameters.read(ctx, given -> {
            ExportScope scope = ExportScope.read(given, filters);
            Separator separator = Separator.read(given);
            return new ExportRequest(resource, format(ctx, resource, given), scope, separator);
        });
        ctx.header(Header.VARY, "Accept, " + ctx.res().getHeader(Header.VARY));
        ctx.header(Header.LINK, DESCRIBED);
        Supplier<Optional<String>> version = () -> versions.of(Source.GRAPH);
        var kind = new FileSender.FileKind(resource.slug(), request.format());
        Optional<String> now = version.get();
        DownloadContent content = out -> exports.write(request, version, out);
        if (request.isWhole() && now.isPresent()) {
            files.sendWhole(ctx, kind, now.get(), downloads, content);
        } else {
            files.send(ctx, kind, now, content);
        }
    }

    private static Format format(Context ctx, Resource resource, Parameters given) {
        Format asked = given.choice("format", Format.class, resource.formats().getFirst());
        Optional<Format> found = given.has("format")
                ? Optional.of(asked).filter(resource.formats()::contains)
                : Accepted.best(ctx.header(Header.ACCEPT), resource.formats());
        return found.orElseThrow(() -> new NotAcceptableException(resource.formats().stream()
                .map(one -> "format=" + one.slug() + " (" + one.mediaType() + ')')
                .toList()));
    }
}
