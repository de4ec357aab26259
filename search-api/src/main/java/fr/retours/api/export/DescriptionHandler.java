package fr.retours.api.export;

import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.asset.ProgramFile;
import fr.retours.api.contract.AnswerShape;
import fr.retours.api.contract.AnswerShape.Envelope;
import fr.retours.api.contract.ApiContract;
import fr.retours.api.contract.ApiOperation;
import fr.retours.api.contract.CallOutcome;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationFilters;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Serves what describes exports: the tables, and the context of JSON-LD. */
public record DescriptionHandler(
        ExportWriter exports, DatasetVersions versions, AnswerSender answers, RelationFilters filters) {
    private static final String PACKAGE = "/exports/datapackage.json";
    /** The context changes only with the program. */
    private static final Optional<String> STATIC = Optional.of("static");

    private static final String CONTEXT = ProgramFile.text(JsonLdFile.CONTEXT);

    /** Adds the routes. */
    public void register(RouteRegistry routes, ApiContract contract) {
        routes.resource(PACKAGE, this::describe);
        contract.add(ApiOperation.get(
                        RouteRegistry.API + PACKAGE,
                        this::asked,
                        CallOutcome.NOT_MODIFIED,
                        CallOutcome.GRAPH_UNAVAILABLE)
                .answering(new AnswerShape(DataPackage.PackageResponse.class, Envelope.NONE)));
        routes.resource("/context.jsonld", this::context);
        contract.add(ApiOperation.get(RouteRegistry.API + "/context.jsonld", given -> {}, CallOutcome.NOT_MODIFIED)
                .sending(List.of(ExportFormat.JSONLD.mediaType())));
    }

    private CsvSeparator asked(QueryParameters given) {
        ExportScope.read(given, filters);
        return CsvSeparator.read(given);
    }

    private void describe(Context ctx) {
        CsvSeparator separator = QueryParameters.read(ctx, this::asked);
        String query = Optional.ofNullable(ctx.queryString())
                .filter(one -> !one.isEmpty())
                .map(one -> '&' + one)
                .orElse("");
        Optional<String> version = versions.of(AnswerSource.GRAPH);
        AnswerSender.check(ctx, version);
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
        QueryParameters.none(ctx);
        answers.send(ctx, STATIC, ExportFormat.JSONLD.mediaType(), () -> CONTEXT);
    }
}
