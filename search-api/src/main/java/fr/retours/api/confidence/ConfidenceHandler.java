package fr.retours.api.confidence;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.request.Parameters;
import fr.retours.api.wording.CertaintyLevel;
import io.javalin.http.Context;
import java.util.List;

/** Serves {@code /confidence}: how often facts are right, by kind and confidence. */
public final class ConfidenceHandler {
    private final Answers answers;
    private final List<MeasuredKind> kinds = MeasuredKind.all();

    /** Sends through {@code answers}. */
    public ConfidenceHandler(Answers answers) {
        this.answers = answers;
    }

    /** Adds the route. */
    public void register(Routes routes) {
        routes.resource("/confidence", this::measured);
    }

    private void measured(Context ctx) {
        Parameters.none(ctx);
        answers.item(ctx, Source.INDEX, () -> new ConfidenceResponse(CertaintyLevel.SHOWN.least(), kinds));
    }

    /**
     * What was measured.
     *
     * @param minConfidence what facts must have to count, unless a request says otherwise
     */
    private record ConfidenceResponse(double minConfidence, List<MeasuredKind> kinds) {}
}
