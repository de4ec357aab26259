package fr.retours.api.status;

import fr.retours.api.answer.Json;
import fr.retours.api.answer.Routes;
import fr.retours.api.problem.NotReadyException;
import fr.retours.api.request.Parameters;
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

/** Serves {@code /health}: for the machines that keep the server running. */
public final class HealthHandler {
    private static final Answer UP = new Answer("up");

    private final ParticipationGraph graph;
    private final RecapSearch search;

    /** Watches both stores. */
    public HealthHandler(ParticipationGraph graph, RecapSearch search) {
        this.graph = graph;
        this.search = search;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.get("/health/live", HealthHandler::live);
        routes.get("/health/ready", this::ready);
    }

    private static void live(Context ctx) {
        Parameters.none(ctx);
        up(ctx);
    }

    private void ready(Context ctx) {
        Parameters.none(ctx);
        Map<String, List<String>> down = new LinkedHashMap<>();
        try {
            graph.datasetVersion();
        } catch (GraphUnavailableException | GraphRefusedException | GraphFailedException e) {
            down.put("graph", List.of(Wording.text("store.silent")));
        }
        try {
            search.datasetVersion();
        } catch (IndexUnavailableException e) {
            down.put("index", List.of(Wording.text("store.silent")));
        }
        if (!down.isEmpty()) {
            throw new NotReadyException(down);
        }
        up(ctx);
    }

    private static void up(Context ctx) {
        ctx.contentType("application/json")
                .header(Header.CACHE_CONTROL, "no-store")
                .result(Json.write(UP));
    }

    private record Answer(String status) {}
}
