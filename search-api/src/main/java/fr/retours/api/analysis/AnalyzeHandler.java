package fr.retours.api.analysis;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.request.Parameters;
import fr.retours.text.RecapSearch;
import fr.retours.text.analysis.Analysis;
import fr.retours.text.analysis.Stems;
import fr.retours.text.analysis.Way;
import fr.retours.text.deadline.RequestDeadline;
import fr.retours.text.deadline.WorkTurns;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Serves {@code /analyze}: each step from a text to the terms that are indexed. */
public final class AnalyzeHandler {
    private final RecapSearch search;
    private final Answers answers;
    /** One text at a time: searches have the other processors. */
    private final WorkTurns turns = new WorkTurns(1);

    /** Analyses as the index of {@code search} was; sends through {@code answers}. */
    public AnalyzeHandler(RecapSearch search, Answers answers) {
        this.search = search;
        this.answers = answers;
    }

    /** Adds the route. */
    public void register(Routes routes) {
        routes.resource("/analyze", this::analyze);
    }

    private void analyze(Context ctx) {
        String text = Parameters.read(ctx, parameters -> parameters.text("text", Analysis.MAX_TEXT));
        answers.item(ctx, Source.INDEX, () -> byWay(text));
    }

    private Map<String, List<Analysis.Step>> byWay(String text) {
        Map<String, List<Analysis.Step>> ways = new LinkedHashMap<>();
        var stems = Stems.read(search.stems());
        try (var turn = turns.take(RequestDeadline.current())) {
            for (Way way : Way.values()) {
                turn.pass();
                ways.put(way.slug(), Analysis.of(way, text, stems));
            }
        }
        return ways;
    }
}
