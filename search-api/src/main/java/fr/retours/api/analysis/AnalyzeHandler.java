package fr.retours.api.analysis;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.retours.api.answer.AnswerSource;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.text.RecapSearch;
import fr.retours.text.analysis.AnalysisKind;
import fr.retours.text.analysis.AnalysisSteps;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.deadline.RequestDeadline;
import fr.retours.text.deadline.WorkTurns;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Serves {@code /analyze}: each step from a text to the terms that are indexed. */
public final class AnalyzeHandler {
    private static final Type BY_WAY = new TypeReference<Map<AnalysisKind, List<AnalysisSteps.Step>>>() {}.getType();

    private final RecapSearch search;
    /** One text at a time: searches have the other processors. */
    private final WorkTurns turns = new WorkTurns(1);

    /** Analyses as the index of {@code search} was. */
    public AnalyzeHandler(RecapSearch search) {
        this.search = search;
    }

    /** Adds the view. */
    public void register(ApiViews views) {
        views.add(ApiView.item(
                "/analyze",
                AnswerSource.INDEX,
                BY_WAY,
                given -> given.text("text", AnalysisSteps.MAX_TEXT),
                this::byWay));
    }

    private Map<String, List<AnalysisSteps.Step>> byWay(String text) {
        Map<String, List<AnalysisSteps.Step>> ways = new LinkedHashMap<>();
        var stems = StemExceptions.read(search.stems());
        try (var turn = turns.take(RequestDeadline.current())) {
            for (AnalysisKind way : AnalysisKind.values()) {
                turn.pass();
                ways.put(way.slug(), AnalysisSteps.of(way, text, stems));
            }
        }
        return ways;
    }
}
