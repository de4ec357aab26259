package fr.retours.api.relation;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.fact.Quotes;
import fr.retours.api.fact.Quoting;
import fr.retours.api.request.Timing;
import fr.retours.model.id.NodeId;
import fr.retours.model.port.Window;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationGraph;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Sends what is found to a question of relationship, in whichever way time is asked about. */
final class RelationAnswers {
    private final RelationGraph graph;
    private final Quoting quoting;
    private final Answers answers;

    RelationAnswers(RelationGraph graph, Quoting quoting, Answers answers) {
        this.graph = graph;
        this.quoting = quoting;
        this.answers = answers;
    }

    /**
     * Sends the answer.
     *
     * @param subject whom the question is about, when it is about someone or something with an id
     */
    void send(Context ctx, Optional<NodeId> subject, Asked asked) {
        send(ctx, subject, asked, RelationResponse::of);
    }

    /**
     * Sends the answer.
     *
     * @param wire how a relationship in a list is written
     */
    <T> void send(Context ctx, Optional<NodeId> subject, Asked asked, BiFunction<Relation, Quotes, T> wire) {
        switch (asked.timing()) {
            case Timing.Whole whole -> list(ctx, subject, asked, wire);
            case Timing.ByYear byYear -> series(ctx, subject, asked);
            case Timing.Compared compared -> comparison(ctx, subject, asked, compared);
        }
    }

    private <T> void list(Context ctx, Optional<NodeId> subject, Asked asked, BiFunction<Relation, Quotes, T> wire) {
        Window window = asked.window();
        answers.list(ctx, Source.GRAPH, window, () -> {
            var page = graph.relations(asked.question(), asked.ask().filter(), asked.view(), window);
            requireKnown(subject, page.total() == 0);
            var quotes = quoting.quotes();
            return Stretch.of(page, (Relation one) -> wire.apply(one, quotes)).with(asked.notes(page.total() == 0));
        });
    }

    private void series(Context ctx, Optional<NodeId> subject, Asked asked) {
        answers.item(
                ctx,
                Source.GRAPH,
                () -> {
                    var years = graph.series(asked.question(), asked.ask().filter());
                    requireKnown(subject, years.isEmpty());
                    return SeriesResponse.of(years);
                },
                found -> asked.notes(found.years().isEmpty()),
                found -> graph.leftOut(asked.ask().filter()));
    }

    private void comparison(Context ctx, Optional<NodeId> subject, Asked asked, Timing.Compared periods) {
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
                                    asked.window()),
                            quoting.quotes());
                    requireKnown(subject, found.isEmpty());
                    return found;
                },
                found -> asked.notes(found.isEmpty()),
                found -> graph.leftOut(asked.ask().filter().in(periods.before()))
                        + graph.leftOut(asked.ask().filter().in(periods.after())));
    }

    /** An empty answer may be that about nobody. */
    private void requireKnown(Optional<NodeId> subject, boolean empty) {
        if (empty) {
            subject.ifPresent(id -> Known.require(graph, List.of(id)));
        }
    }
}
