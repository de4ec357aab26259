package fr.retours.api.relation;

import fr.retours.api.answer.Stretch;
import fr.retours.api.export.CsvFile;
import fr.retours.api.fact.Quotes;
import fr.retours.api.request.Timing;
import fr.retours.api.view.FileOrder;
import fr.retours.api.view.ViewCall;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationGraph;
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
    <T> void send(ViewCall call, Asked asked, BiFunction<Relation, Quotes, T> wire) {
        switch (asked.timing()) {
            case Timing.Whole whole ->
                call.list(() -> {
                    var page = graph.relations(asked.question(), asked.ask().filter(), asked.view(), call.window());
                    requireKnown(asked, page.total() == 0);
                    var quotes = call.quotes();
                    return Stretch.of(page, (Relation one) -> wire.apply(one, quotes))
                            .with(asked.notes(page.total() == 0));
                });
            case Timing.ByYear byYear ->
                call.item(
                        () -> series(asked),
                        found -> asked.notes(found.years().isEmpty()),
                        found -> graph.leftOut(asked.ask().filter()));
            case Timing.Compared compared ->
                call.item(
                        () -> comparison(call, asked, compared),
                        found -> asked.notes(found.isEmpty()),
                        found -> graph.leftOut(asked.ask().filter().in(compared.before()))
                                + graph.leftOut(asked.ask().filter().in(compared.after())));
        }
    }

    private SeriesResponse series(Asked asked) {
        var years = graph.series(asked.question(), asked.ask().filter());
        requireKnown(asked, years.isEmpty());
        return SeriesResponse.of(years);
    }

    private ComparisonResponse comparison(ViewCall call, Asked asked, Timing.Compared periods) {
        var found = graph.compare(
                asked.question(), asked.ask().filter(), periods.before(), periods.after(), asked.view(), call.window());
        var response = ComparisonResponse.of(periods, asked.question().asksForPairs(), found, call.quotes());
        requireKnown(asked, response.isEmpty());
        return response;
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
