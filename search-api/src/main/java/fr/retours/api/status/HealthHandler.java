package fr.retours.api.status;

import fr.retours.api.answer.AnswerJson;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.contract.AnswerShape;
import fr.retours.api.contract.AnswerShape.Envelope;
import fr.retours.api.contract.ApiContract;
import fr.retours.api.contract.ApiOperation;
import fr.retours.api.contract.CallOutcome;
import fr.retours.api.problem.Problem;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.GraphFailedException;
import fr.retours.model.port.GraphRefusedException;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.RecapSearch;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Serves {@code /health}: for the machines that keep the server running. */
public record HealthHandler(ParticipationGraph graph, RecapSearch search) {
    private static final String UP = "up";
    private static final String DEGRADED = "degraded";
    private static final String DOWN = "down";

    private static final int STORES = 2;

    /** Adds the routes. */
    public void register(RouteRegistry routes, ApiContract contract) {
        routes.get("/health/live", HealthHandler::live);
        contract.add(operation("/health/live", Live.class, Set.of()));
        routes.get("/health/ready", this::ready);
        contract.add(operation("/health/ready", Ready.class, Set.of(CallOutcome.NOT_READY)));
    }

    private static ApiOperation operation(String path, Class<?> answer, Set<CallOutcome> outcomes) {
        return ApiOperation.get(path, given -> {}, outcomes.toArray(CallOutcome[]::new))
                .answering(new AnswerShape(answer, Envelope.NONE));
    }

    private static void live(Context ctx) {
        QueryParameters.none(ctx);
        send(ctx, new Live(UP));
    }

    /** Both stores answer, of one complete data set or not; or one is silent, and what needs the other alone goes on; or both are. */
    private void ready(Context ctx) {
        QueryParameters.none(ctx);
        Map<String, List<String>> down = new LinkedHashMap<>();
        Optional<String> told = Optional.empty();
        Optional<String> searched = Optional.empty();
        try {
            told = graph.datasetVersion();
        } catch (GraphUnavailableException | GraphRefusedException | GraphFailedException e) {
            down.put("graph", List.of(Wording.text("store.silent")));
        }
        try {
            searched = search.datasetVersion();
        } catch (IndexUnavailableException e) {
            down.put("index", List.of(Wording.text("store.silent")));
        }
        if (!down.isEmpty()) {
            String parts = down.keySet().stream()
                    .map(part -> Wording.text("store." + part))
                    .collect(Collectors.joining(", "));
            throw RefusedException.of(Problem.of(ProblemType.NOT_READY, Wording.text("detail.not-ready", parts), down)
                    .withHealth(down.size() == STORES ? DOWN : DEGRADED));
        }
        boolean coherent = told.isPresent() && told.equals(searched);
        send(ctx, new Ready(coherent ? UP : DEGRADED, told.orElse(null), searched.orElse(null)));
    }

    private static void send(Context ctx, Object answer) {
        AnswerJson.send(ctx.header(Header.CACHE_CONTROL, "no-store"), answer);
    }

    private record Live(String status) {}

    /**
     * Both stores answer.
     *
     * @param status {@code up} if both have one and the same complete data set; {@code degraded} while a run goes on, or after
     *     one that did not come to its end
     * @param graphVersion the version of the data set in the graph; null before the first is complete
     * @param indexVersion the version in the index; null, too, while the index cannot be read whole
     */
    private record Ready(
            String status,
            @Nullable String graphVersion,
            @Nullable String indexVersion) {}
}
