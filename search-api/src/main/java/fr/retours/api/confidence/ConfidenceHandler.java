package fr.retours.api.confidence;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.api.wording.CertaintyLevel;
import java.util.List;

/** Serves {@code /confidence}: how often facts are right, by kind and confidence. */
public final class ConfidenceHandler {
    private final List<MeasuredKind> kinds = MeasuredKind.all();

    /** Adds the view. */
    public void register(ApiViews views) {
        views.add(ApiView.item(
                "/confidence",
                AnswerSource.INDEX,
                ConfidenceResponse.class,
                given -> kinds,
                measured -> new ConfidenceResponse(CertaintyLevel.SHOWN.least(), measured)));
    }

    /**
     * What was measured.
     *
     * @param minConfidence what facts must have to count, unless a request says otherwise
     */
    private record ConfidenceResponse(double minConfidence, List<MeasuredKind> kinds) {}
}
