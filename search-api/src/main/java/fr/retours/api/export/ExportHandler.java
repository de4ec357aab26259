package fr.retours.api.export;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.asset.ProgramFile;
import fr.retours.api.problem.BusyException;
import fr.retours.api.problem.NotAcceptableException;
import fr.retours.api.problem.WordlessFailure;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.model.port.RelationFilter;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves {@code /exports} and the context of JSON-LD. */
public final class ExportHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ExportHandler.class);
    /** Each holds a thread that sleeps, a buffer and a batch of events. */
    private static final int AT_ONCE = 16;

    private static final String DISPOSITION = "Content-Disposition";
    /** Where the columns, and the year of the codes, are described. */
    private static final String DESCRIBED = "<" + Routes.API + "/exports/datapackage.json>; rel=\"describedby\"";
    /** The context changes only with the program. */
    private static final Optional<String> STATIC = Optional.of("static");

    private final Exports exports;
    private final DatasetVersions versions;
    private final Answers answers;
    private final RelationFilters filters;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final String context = ProgramFile.text(JsonLdFile.CONTEXT);

    /** Sends what {@code exports} writes. */
    public ExportHandler(Exports exports, DatasetVersions versions, Answers answers, RelationFilters filters) {
        this.exports = exports;
        this.versions = versions;
        this.answers = answers;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        for (Resource resource : Resource.values()) {
            routes.stream("/exports/" + resource.slug(), ctx -> export(ctx, resource));
        }
        routes.resource("/exports/datapackage.json", this::describe);
        routes.resource("/context.jsonld", this::context);
    }

    private void export(Context ctx, Resource resource) {
        ExportRequest request = Parameters.read(ctx, given -> {
            RelationFilter filter = filters.read(given).filter();
            Separator separator = given.choice("separator", Separator.class, Separator.COMMA);
            return new ExportRequest(resource, format(ctx, resource, given), filter, separator);
        });
        Format format = request.format();
        ctx.header(Header.VARY, "Accept, Accept-Encoding");
        ctx.header(Header.LINK, DESCRIBED);
        ctx.header(DISPOSITION, "attachment; filename=\"retours-" + resource.slug() + '.' + format.slug() + '"');
        Supplier<Optional<String>> version = () -> versions.of(Source.GRAPH);
        answers.stream(ctx, version.get(), format.contentType(), () -> send(ctx, request, version));
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

    private void send(Context ctx, ExportRequest request, Supplier<Optional<String>> version) {
        if (!free.tryAcquire()) {
            throw new BusyException(AT_ONCE);
        }
        var out = new Outgoing(ctx);
        try {
            exports.write(request, version, out);
            out.finish();
        } catch (IOException e) {
            LOG.info("export of {} ended early: the client takes no more", request.resource());
            out.cut();
        } catch (RuntimeException e) {
            if (!out.hasBegun()) {
                out.forget(Header.ETAG, DISPOSITION);
                throw e;
            }
            LOG.warn("export of {} cut short", request.resource(), new WordlessFailure(e));
            out.cut();
        } finally {
            free.release();
        }
    }

    private void describe(Context ctx) {
        Separator separator = Parameters.read(ctx, given -> {
            filters.read(given).filter();
            return given.choice("separator", Separator.class, Separator.COMMA);
        });
        String query = Optional.ofNullable(ctx.queryString())
                .filter(one -> !one.isEmpty())
                .map(one -> '&' + one)
                .orElse("");
        Optional<String> version = versions.of(Source.GRAPH);
        Answers.check(ctx, version);
        answers.send(ctx, version, "application/json", () -> {
            var out = new ByteArrayOutputStream();
            try {
                exports.describe(
                        one -> new DataPackage.TableFile(one.slug() + "?format=csv" + query, null, null),
                        separator,
                        version,
                        out);
            } catch (IOException e) {
                throw new UncheckedIOException("memory must be writable", e);
            }
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private void context(Context ctx) {
        Parameters.none(ctx);
        answers.send(ctx, STATIC, Format.JSONLD.mediaType(), () -> context);
    }
}
