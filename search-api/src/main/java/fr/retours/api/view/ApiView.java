package fr.retours.api.view;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.FoundStretch;
import fr.retours.api.answer.Notes;
import fr.retours.api.contract.AnswerShape;
import fr.retours.api.contract.AnswerShape.Envelope;
import fr.retours.api.export.CsvFile;
import fr.retours.api.export.ExportFormat;
import fr.retours.api.export.table.TableColumn;
import fr.retours.api.request.QueryParameters;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A view of the API: where it is, what it is asked, how it is answered, and as which files it is given whole.
 *
 * @param <A> what it is asked, but for the stretch of a list and the format
 * @param path behind {@link fr.retours.api.answer.RouteRegistry#API}
 * @param source what it is answered from
 * @param reader reads what the path and the parameters ask for; it is run once without a request, to tell what it reads
 * @param paged whether it is a list of which {@code limit} and {@code offset} choose a stretch
 * @param shapes what its answer may look like
 * @param kept whether an answer stays good as long as the data
 * @param files null where there are none
 */
public record ApiView<A>(
        String path,
        AnswerSource source,
        Function<QueryParameters, A> reader,
        boolean paged,
        List<AnswerShape> shapes,
        boolean kept,
        Answer<A> answer,
        @Nullable ViewFiles<A> files) {
    /** Copies the shapes. */
    public ApiView {
        shapes = List.copyOf(shapes);
    }

    /** Answers in JSON. */
    @FunctionalInterface
    public interface Answer<A> {
        /** Sends the answer to one call. */
        void send(ViewCall call, A asked);
    }

    /** Writes a view as a file. */
    @FunctionalInterface
    public interface FileWriter<A> {
        /** Writes all of what is ordered; the stream is flushed, not closed. */
        void write(FileOrder<A> order, OutputStream out) throws IOException;
    }

    private static <A> ApiView<A> one(
            String path,
            AnswerSource source,
            AnswerShape shape,
            Function<QueryParameters, A> reader,
            Answer<A> answer) {
        return new ApiView<>(path, source, reader, false, List.of(shape), true, answer, null);
    }

    /** Declares a list of which one stretch is sent at a time, in its own way. */
    public static <A> ApiView<A> pages(
            String path, List<AnswerShape> shapes, Function<QueryParameters, A> reader, Answer<A> answer) {
        return new ApiView<>(path, AnswerSource.GRAPH, reader, true, shapes, true, answer, null);
    }

    /**
     * Declares a list of facts.
     *
     * @param type of what is on it
     * @param list reads a stretch
     * @param notes makes what there is to tell, of whether the list is empty
     */
    public static <A, T> ApiView<A> list(
            String path,
            Class<T> type,
            Function<QueryParameters, A> reader,
            BiFunction<A, PageWindow, Page<T>> list,
            BiFunction<A, Boolean, Notes> notes) {
        return pages(
                path,
                List.of(new AnswerShape(type, Envelope.FACT_LIST)),
                reader,
                (call, asked) -> call.list(() -> {
                    Page<T> found = list.apply(asked, call.window());
                    return FoundStretch.of(found).with(notes.apply(asked, found.total() == 0));
                }));
    }

    /** Declares one thing that is made of facts. */
    public static <A, R> ApiView<A> item(
            String path,
            Class<? extends R> type,
            Function<QueryParameters, A> reader,
            Function<A, R> item,
            BiFunction<A, R, Notes> notes,
            BiFunction<A, R, Long> leftOut) {
        return one(
                path,
                AnswerSource.GRAPH,
                new AnswerShape(type, Envelope.FACTS),
                reader,
                (call, asked) -> call.item(
                        () -> item.apply(asked),
                        found -> notes.apply(asked, found),
                        found -> leftOut.apply(asked, found)));
    }

    /** Declares one thing that is made of facts, of which there is nothing to tell. */
    public static <A, R> ApiView<A> item(
            String path, Class<R> type, Function<QueryParameters, A> reader, Function<A, R> item) {
        return item(path, AnswerSource.GRAPH, type, reader, item);
    }

    /**
     * Declares one thing of which there is nothing to tell.
     *
     * @param type of the thing, as far as one can say
     */
    public static <A, R> ApiView<A> item(
            String path, AnswerSource source, Type type, Function<QueryParameters, A> reader, Function<A, R> item) {
        return one(
                path,
                source,
                new AnswerShape(type, Envelope.ITEM),
                reader,
                (call, asked) -> call.answers().item(call.ctx(), source, () -> item.apply(asked)));
    }

    /** Declares one thing that changes with the server's state, not with the data alone, so that it must not be kept. */
    public static <A, R> ApiView<A> fresh(
            String path, Class<R> type, Function<QueryParameters, A> reader, BiFunction<Context, A, R> item) {
        var shape = new AnswerShape(type, Envelope.ITEM);
        Answer<A> answer = (call, asked) -> call.answers().fresh(call.ctx(), () -> item.apply(call.ctx(), asked));
        return new ApiView<>(path, AnswerSource.INDEX, reader, false, List.of(shape), false, answer, null);
    }

    /**
     * Declares a list that is read off the index.
     *
     * @param envelope of the list
     * @param window the stretch that is asked for, which is part of what is asked of the index
     */
    public static <A, R> ApiView<A> indexed(
            String path,
            Class<R> type,
            Envelope envelope,
            Function<QueryParameters, A> reader,
            Function<A, PageWindow> window,
            Function<A, FoundStretch<R>> list) {
        return one(
                path,
                AnswerSource.INDEX,
                new AnswerShape(type, envelope),
                reader,
                (call, asked) -> call.answers()
                        .list(call.ctx(), AnswerSource.INDEX, window.apply(asked), () -> list.apply(asked)));
    }

    /** Returns the same with one file in CSV; see {@link #files}. */
    public <T> ApiView<A> table(
            String stem, List<TableColumn<T>> columns, Function<A, CsvFile.TableRows<T>> rows, String... ofPages) {
        return files(
                asked -> stem,
                List.of(ExportFormat.CSV),
                (order, out) -> CsvFile.write(columns, rows.apply(order.asked()), order.separator(), out),
                ofPages);
    }

    /**
     * Returns the same with files in which it is whole.
     *
     * @param stem what a file holds, as in {@code people}
     * @param ofPages the parameters beside the stretch that have no sense for a file
     */
    public ApiView<A> files(
            Function<A, String> stem, List<ExportFormat> formats, FileWriter<A> writer, String... ofPages) {
        Stream<String> stretch = paged ? Stream.of("limit", "offset") : Stream.empty();
        var files = new ViewFiles<>(
                stem, formats, Stream.concat(stretch, Stream.of(ofPages)).toList(), writer);
        return new ApiView<>(path, source, reader, paged, shapes, kept, answer, files);
    }
}
