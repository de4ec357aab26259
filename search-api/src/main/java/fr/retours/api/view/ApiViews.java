package fr.retours.api.view;

import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.contract.ApiContract;
import fr.retours.api.contract.ApiOperation;
import fr.retours.api.contract.CallOutcome;
import fr.retours.api.export.CsvSeparator;
import fr.retours.api.export.ExportFormat;
import fr.retours.api.export.FileSender;
import fr.retours.api.fact.QuoteSource;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.WindowReader;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.Slugged;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Serves views of the API, a page at a time in JSON, or whole as files: reads what is asked, and refuses what has no sense for the format
 * that is asked for.
 */
public record ApiViews(
        RouteRegistry routes,
        AnswerSender answers,
        DatasetVersions versions,
        FileSender files,
        QuoteSource quoting,
        ApiContract contract) {
    private static final String FORMAT = "format";
    private static final String SEPARATOR = "separator";

    /** How a view is given in JSON: a stretch of it, with all that there is to tell. */
    private enum PageFormat implements Slugged {
        JSON
    }

    private record Asked<A>(A question, PageWindow window, Slugged format, CsvSeparator separator) {}

    /** Serves a view. */
    public <A> void add(ApiView<A> view) {
        contract.add(operation(view));
        var whole = view.files();
        if (whole == null) {
            routes.resource(view.path(), ctx -> answer(ctx, view));
        } else {
            routes.resource(
                    view.path(),
                    ctx -> answer(ctx, view),
                    ctx -> whole.formats().stream().anyMatch(one -> QueryParameters.isGiven(ctx, FORMAT, one.slug())),
                    ctx -> file(ctx, view, whole));
        }
    }

    private static <A> ApiOperation operation(ApiView<A> view) {
        var whole = view.files();
        List<ExportFormat> formats = whole == null ? List.of() : whole.formats();
        Set<CallOutcome> outcomes = EnumSet.of(
                view.source() == AnswerSource.GRAPH ? CallOutcome.GRAPH_UNAVAILABLE : CallOutcome.INDEX_UNAVAILABLE);
        if (view.kept()) {
            outcomes.add(CallOutcome.NOT_MODIFIED);
        }
        Consumer<QueryParameters> reader = given -> {
            read(given, view);
            if (formats.contains(ExportFormat.CSV)) {
                CsvSeparator.read(given);
            }
        };
        return ApiOperation.get(RouteRegistry.API + view.path(), reader, outcomes.toArray(CallOutcome[]::new))
                .answering(view.shapes())
                .sending(
                        formats.stream().map(ExportFormat::mediaType).toList(),
                        whole == null ? List.of() : whole.ofPages());
    }

    private <A> void answer(Context ctx, ApiView<A> view) {
        Asked<A> asked = QueryParameters.read(ctx, given -> read(given, view));
        view.answer().send(new ViewCall(ctx, asked.window(), answers), asked.question());
    }

    private <A> void file(Context ctx, ApiView<A> view, ViewFiles<A> whole) {
        Asked<A> asked = QueryParameters.read(ctx, given -> read(given, view));
        ExportFormat format = (ExportFormat) asked.format();
        var version = versions.of(view.source());
        files.send(
                ctx,
                new FileSender.FileKind(whole.stem().apply(asked.question()), format),
                version,
                out -> whole.writer()
                        .write(
                                new FileOrder<>(asked.question(), format, asked.separator(), version, quoting.quotes()),
                                out));
    }

    private static <A> Asked<A> read(QueryParameters given, ApiView<A> view) {
        A question = view.reader().apply(given);
        PageWindow window = view.paged() ? WindowReader.read(given) : PageWindow.FIRST;
        var whole = view.files();
        if (whole == null) {
            return new Asked<>(question, window, PageFormat.JSON, CsvSeparator.COMMA);
        }
        List<Slugged> formats = new ArrayList<>(whole.formats());
        formats.addFirst(PageFormat.JSON);
        Slugged format = given.choiceOf(FORMAT, formats, PageFormat.JSON);
        given.refuseBeside(FORMAT + '=' + format.slug(), format == PageFormat.JSON ? List.of() : whole.ofPages());
        CsvSeparator separator = CsvSeparator.COMMA;
        if (format == ExportFormat.CSV) {
            separator = CsvSeparator.read(given);
        } else if (whole.formats().contains(ExportFormat.CSV)) {
            given.refuseBeside(FORMAT + '=' + format.slug(), List.of(SEPARATOR));
        }
        return new Asked<>(question, window, format, separator);
    }
}
