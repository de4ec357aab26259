package fr.retours.api.list;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.export.CsvFile;
import fr.retours.api.export.Separator;
import fr.retours.api.export.TableFiles;
import fr.retours.api.fact.Quotes;
import fr.retours.api.fact.Quoting;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.Windows;
import fr.retours.model.port.Page;
import fr.retours.model.port.Window;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.BiFunction;

/** Serves lists of facts, a page at a time in JSON, or whole as a table. Safe for concurrent use. */
public final class FactLists {
    private static final List<String> OF_PAGES = List.of("limit", "offset");

    private final Quoting quoting;
    private final Answers answers;
    private final TableFiles tables;

    /** Quotes with {@code quoting}; pages are sent by {@code answers}, whole lists by {@code tables}. */
    public FactLists(Quoting quoting, Answers answers, TableFiles tables) {
        this.quoting = quoting;
        this.answers = answers;
        this.tables = tables;
    }

    /** Reads one stretch of a list. */
    @FunctionalInterface
    public interface FactReader<I, T> {
        /** Returns the stretch; throws {@code UnknownIdException} when there is nothing that the list would be about. */
        Page<T> read(FactQuestion<I> question, Window window);
    }

    /**
     * Serves a list in both ways.
     *
     * @param asked reads what the path and the parameters ask for, but for the stretch
     * @param wire makes of a fact what is sent
     */
    public <I, T, R> void register(
            Routes routes,
            String path,
            FactTable<T> table,
            BiFunction<Context, Parameters, FactQuestion<I>> asked,
            FactReader<I, T> list,
            BiFunction<T, Quotes, R> wire) {
        tables.register(routes, path, ctx -> page(ctx, asked, list, wire), ctx -> file(ctx, table, asked, list));
    }

    private <I, T, R> void page(
            Context ctx,
            BiFunction<Context, Parameters, FactQuestion<I>> asked,
            FactReader<I, T> list,
            BiFunction<T, Quotes, R> wire) {
        record AskedPage<I>(FactQuestion<I> question, Window window) {}
        var wanted = Parameters.read(ctx, given -> {
            TableFiles.readPage(given);
            return new AskedPage<>(asked.apply(ctx, given), Windows.read(given));
        });
        answers.list(ctx, Source.GRAPH, wanted.window(), () -> {
            Page<T> found = list.read(wanted.question(), wanted.window());
            Quotes quotes = quoting.quotes();
            return Stretch.of(found, (T one) -> wire.apply(one, quotes))
                    .with(Notes.of(wanted.question().ask().warnings(found.total() == 0), null));
        });
    }

    private <I, T> void file(
            Context ctx,
            FactTable<T> table,
            BiFunction<Context, Parameters, FactQuestion<I>> asked,
            FactReader<I, T> list) {
        record AskedFile<I>(FactQuestion<I> question, Separator separator) {}
        var wanted = Parameters.read(
                ctx, given -> new AskedFile<>(asked.apply(ctx, given), TableFiles.readFile(given, OF_PAGES)));
        tables.send(ctx, table.stem(), table.columns(), wanted.separator(), rows -> {
            Quotes quotes = quoting.quotes();
            CsvFile.TableRows.of((Window window) -> list.read(wanted.question(), window))
                    .each(one -> rows.accept(table.row(one, quotes)));
        });
    }
}
