package fr.retours.api.export;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.contract.ApiContract;
import fr.retours.api.contract.ApiOperation;
import fr.retours.api.contract.CallOutcome;
import fr.retours.api.export.whole.DownloadContent;
import fr.retours.api.export.whole.WholeDownloads;
import fr.retours.api.problem.Problem;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.wording.Wording;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Serves {@code /exports}. */
public record ExportHandler(
        ExportWriter exports,
        DatasetVersions versions,
        FileSender files,
        WholeDownloads downloads,
        RelationFilters filters) {
    /** Where the columns, and the year of the codes, are described. */
    private static final String DESCRIBED = "<" + RouteRegistry.API + "/exports/datapackage.json>; rel=\"describedby\"";

    /** Adds the routes. */
    public void register(RouteRegistry routes, ApiContract contract) {
        for (ExportResource resource : ExportResource.values()) {
            String path = "/exports/" + resource.slug();
            routes.stream(path, ctx -> export(ctx, resource));
            contract.add(ApiOperation.get(
                            RouteRegistry.API + path,
                            given -> asked(given, resource, null),
                            CallOutcome.PART,
                            CallOutcome.NOT_MODIFIED,
                            CallOutcome.NOT_ACCEPTABLE,
                            CallOutcome.GRAPH_UNAVAILABLE)
                    .sending(resource.formats().stream()
                            .map(ExportFormat::mediaType)
                            .toList()));
        }
    }

    private void export(Context ctx, ExportResource resource) {
        ExportRequest request = QueryParameters.read(ctx, given -> asked(given, resource, ctx.header(Header.ACCEPT)));
        ctx.header(Header.VARY, "Accept, " + ctx.res().getHeader(Header.VARY));
        ctx.header(Header.LINK, DESCRIBED);
        Supplier<Optional<String>> version = () -> versions.of(AnswerSource.GRAPH);
        var kind = new FileSender.FileKind(resource.slug(), request.format());
        Optional<String> now = version.get();
        DownloadContent content = out -> exports.write(request, version, out);
        if (request.isWhole() && now.isPresent()) {
            files.sendWhole(ctx, kind, now.get(), downloads, content);
        } else {
            files.send(ctx, kind, now, content);
        }
    }

    private ExportRequest asked(QueryParameters given, ExportResource resource, @Nullable String accept) {
        ExportScope scope = ExportScope.read(given, filters, resource);
        CsvSeparator separator = CsvSeparator.read(given);
        return new ExportRequest(resource, format(given, resource, accept), scope, separator);
    }

    private static ExportFormat format(QueryParameters given, ExportResource resource, @Nullable String accept) {
        Optional<ExportFormat> asked =
                given.choiceIfGiven("format", Arrays.asList(ExportFormat.values()), resource.formats());
        Optional<ExportFormat> found = given.has("format")
                ? asked.or(() -> resource.formats().stream().findFirst()).filter(resource.formats()::contains)
                : Accepted.best(accept, resource.formats());
        List<String> forms = resource.formats().stream()
                .map(one -> "format=" + one.slug() + " (" + one.mediaType() + ')')
                .toList();
        return found.orElseThrow(() -> RefusedException.of(Problem.of(
                ProblemType.NOT_ACCEPTABLE,
                Wording.text("detail.not-acceptable", String.join(", ", forms)),
                Map.of("format", forms))));
    }

    /**
     * What an {@code Accept} header asks for (RFC 9110, 12.5.1).
     *
     * @param range {@code type/subtype}, either of them perhaps a star
     * @param weight from 0 to 1
     */
    record Accepted(String range, double weight) {
        private static final String ANYTHING = "*/*";

        /** Returns the format that is wanted most, of equally wanted ones the first; empty when none is acceptable. */
        static Optional<ExportFormat> best(@Nullable String header, List<ExportFormat> formats) {
            List<Accepted> all = header == null || header.isBlank()
                    ? List.of(new Accepted(ANYTHING, 1))
                    : Arrays.stream(header.split(",")).map(Accepted::of).toList();
            return formats.stream()
                    .filter(format -> weight(all, format) > 0)
                    .max(Comparator.comparingDouble((ExportFormat format) -> weight(all, format))
                            .thenComparing(formats::indexOf, Comparator.reverseOrder()));
        }

        private static Accepted of(String written) {
            String[] parts = written.split(";");
            double weight = Arrays.stream(parts)
                    .skip(1)
                    .map(String::strip)
                    .filter(one -> one.startsWith("q="))
                    .findFirst()
                    .map(one -> number(one.substring(2)))
                    .orElse(1.0);
            return new Accepted(parts[0].strip().toLowerCase(Locale.ROOT), weight);
        }

        private static double number(String written) {
            try {
                return Double.parseDouble(written);
            } catch (NumberFormatException e) {
                return 1;
            }
        }

        /** The most specific range that fits decides. */
        private static double weight(List<Accepted> all, ExportFormat format) {
            String type = format.mediaType();
            String family = type.substring(0, type.indexOf('/')) + "/*";
            return List.of(type, family, ANYTHING).stream()
                    .flatMap(range -> all.stream().filter(one -> one.range.equals(range)))
                    .findFirst()
                    .map(Accepted::weight)
                    .orElse(0.0);
        }
    }
}
