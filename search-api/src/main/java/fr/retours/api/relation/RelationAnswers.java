package fr.retours.api.relation;

import fr.retours.api.answer.FoundStretch;
import fr.retours.api.contract.AnswerShape;
import fr.retours.api.contract.AnswerShape.Envelope;
import fr.retours.api.export.CsvFile;
import fr.retours.api.request.AskedTiming;
import fr.retours.api.request.AskedTiming.Compared;
import fr.retours.api.request.KnownEntities;
import fr.retours.api.view.FileOrder;
import fr.retours.api.view.ViewCall;
import fr.retours.model.port.Page;
import fr.retours.model.relation.Change;
import fr.retours.model.relation.Comparison;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.YearCount;
import fr.retours.model.time.Period;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives what is found to a question of relationship, in whichever way time is asked about. */
record RelationAnswers(RelationGraph graph) {
    /** Returns what an answer may look like: a list of this, numbers by year, or two periods. */
    static List<AnswerShape> shapes(Type listed) {
        return List.of(
                new AnswerShape(listed, Envelope.FACT_LIST),
                new AnswerShape(SeriesResponse.class, Envelope.FACTS),
                new AnswerShape(ComparisonResponse.class, Envelope.FACTS));
    }

    /**
     * Sends the answer.
     *
     * @param wire how a relationship in a list is written
     */
    void send(ViewCall call, AskedRelation asked, Function<Relation, ?> wire) {
        switch (asked.timing()) {
            case AskedTiming.Whole whole ->
                call.list(() -> {
                    var page = graph.relations(asked.question(), asked.ask().filter(), asked.view(), call.window());
                    requireKnown(asked, page.total() == 0);
                    List<Object> sent = page.items().stream().<Object>map(wire).toList();
                    return new FoundStretch<>(
                            sent, page.total(), page.leftOut(), Map.of(), asked.notes(page.total() == 0), null);
                });
            case AskedTiming.ByYear byYear ->
                call.item(
                        () -> series(asked),
                        found -> asked.notes(found.years().isEmpty()),
                        found -> graph.leftOut(asked.ask().filter()));
            case AskedTiming.Compared compared ->
                call.item(
                        () -> comparison(call, asked, compared),
                        found -> asked.notes(found.isEmpty()),
                        found -> graph.leftOut(asked.ask().filter().in(compared.before()))
                                + graph.leftOut(asked.ask().filter().in(compared.after())));
        }
    }

    private record SeriesResponse(List<YearCount> years) {}

    private SeriesResponse series(AskedRelation asked) {
        var years = graph.series(asked.question(), asked.ask().filter());
        requireKnown(asked, years.isEmpty());
        return new SeriesResponse(years);
    }

    private ComparisonResponse comparison(ViewCall call, AskedRelation asked, AskedTiming.Compared periods) {
        var found = graph.compare(
                asked.question(), asked.ask().filter(), periods.before(), periods.after(), asked.view(), call.window());
        var response = ComparisonResponse.of(periods, asked.question().asksForPairs(), found);
        requireKnown(asked, response.isEmpty());
        return response;
    }

    /** Writes the whole list, or its numbers year by year, as a table. */
    void write(FileOrder<AskedRelation> order, OutputStream out) throws IOException {
        AskedRelation asked = order.asked();
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
    private void requireKnown(AskedRelation asked, boolean empty) {
        if (empty) {
            KnownEntities.require(graph, asked.subject().stream().toList());
        }
    }

    /**
     * A question asked of two periods, on the wire: see {@link Comparison}.
     *
     * @param eventsBefore by which the numbers of the first period are divided for a trend; null where the question is of no pairs
     * @param eventsAfter the same of the second
     */
    record ComparisonResponse(
            Period before,
            Period after,
            @Nullable Integer eventsBefore,
            @Nullable Integer eventsAfter,
            Page<Change> gained,
            Page<Change> kept,
            Page<Change> lost) {
        static ComparisonResponse of(Compared asked, boolean pairs, Comparison found) {
            return new ComparisonResponse(
                    asked.before(),
                    asked.after(),
                    pairs ? found.eventsBefore() : null,
                    pairs ? found.eventsAfter() : null,
                    found.gained(),
                    found.kept(),
                    found.lost());
        }

        boolean isEmpty() {
            return gained.total() + kept.total() + lost.total() == 0;
        }
    }
}
