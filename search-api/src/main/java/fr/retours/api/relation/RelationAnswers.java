package fr.retours.api.relation;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.export.CsvFile;
import fr.retours.api.fact.Quotes;
import fr.retours.api.fact.Quoting;
import fr.retours.api.request.Timing;
import fr.retours.api.view.FileOrder;
import fr.retours.model.port.Window;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationGraph;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiFunction;

/** Gives what is found to a question of relationship, in whichever way time is asked about. */
final class RelationAnswers {
    private final RelationGraph graph;

    RelationAnswers(RelationGraph graph) {
        this.graph = graph;
    }

    /**
     * Sends the answer.
     *
     * @param wire how a relationship in a list is written
     */
    <T> void send(
            Context ctx,
            Asked asked,
            Window window,
            Answers answers,
            Quoting quoting,
            BiFunction<Relation, Quotes, T> wire) {
        switch (asked.timing()) {
            case Timing.Whole whole ->
                answers.list(ctx, Source.GRAPH, window, () -> {
                    var page = graph.relations(asked.question(), asked.ask().filter(), asked.view(), window);
                    requireKnown(asked, page.total() == 0);
                    var quotes = quoting.quotes();
                    return Stretch.of(page, (Relation one) -> wire.apply(one, quotes))
                            .with(asked.notes(page.total() == 0));
                });
            case Timing.ByYear byYear -> series(ctx, asked, answers);
            case Timing.Compared compared -> comparison(ctx, asked, compared, window, answers, quoting);
        }
    }

    private void series(Context ctx, Asked asked, Answers answers) {
        answers.item(
                ctx,
                Source.GRAPH,
                () -> {
                    var years = graph.series(asked.question(), asked.ask().filter());
                    requireKnown(asked, years.isEmpty());
                    return SeriesResponse.of(years);
                },
                found -> asked.notes(found.years().isEmpty()),
                found -> graph.leftOut(asked.ask().filter()));
    }

    private void comparison(
            Context ctx, Asked asked, Timing.Compared periods, Window window, Answers answers, Quoting quoting) {
        answers.item(
                ctx,
                Source.GRAPH,
                () -> {
                    var found = ComparisonResponse.of(
                            periods,
                            asked.question().asksForPairs(),
                            graph.compare(
                                    asked.question(),
                                    asked.ask().filter(),
                                    periods.before(),
                                    periods.after(),
                                    asked.view(),
                                    window),
                            quoting.quotes());
                    requireKnown(asked, found.isEmpty());
                    return found;
                },
                found -> asked.notes(found.isEmpty()),
                found -> graph.leftOut(asked.ask().filter().in(periods.before()))
                        + graph.leftOut(asked.ask().filter().in(periods.after())));
    }

    /** Writes the whole list, or its numbers year by year, as a table. */
    void write(FileOrder<Asked> order, OutputStream out) throws IOException {
        Asked asked = order.asked();
        var filter = asked.ask().filter();
        requireKnown(asked, true);
        if (asked.isByYear()) {
            var years = graph.series(asked.question(), filter);
            CsvFile.write(RelationTable.YEARS, CsvFile.TableRows.of(years), order.separator(), out);
        } else {
            CsvFile.TableRows<Relation> all = rows -> {
                var found = graph.allRelations(asked.question(), filter, RelationTable.view(asked.view()));
                for (Relation one : (Iterable<Relation>) found::iterator) {
                    rows.accept(one);
                }
            };
            CsvFile.write(RelationTable.list(asked.question()), all, order.separator(), out);
        }
    }

    /** An empty answer may be that about nobody. */
    private void requireKnown(Asked asked, boolean empty) {
        if (empty) {
            Known.require(graph, asked.subject().stream().toList());
        }
    }
}
