package fr.retours.api.problem;

import fr.retours.api.answer.DataChangedException;
import fr.retours.api.answer.GoneException;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.request.BadParametersException;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.GraphDamagedException;
import fr.retours.model.port.GraphRefusedException;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.deadline.DeadlineExceededException;
import fr.retours.text.deadline.OverloadException;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells which problem an exception is: the one class that knows. Pure; {@link ProblemHandler} sends it. */
final class Problems {
    private Problems() {}

    static Problem of(Exception failure, String method, String path) {
        return switch (failure) {
            case BadParametersException bad -> badParameters(bad);
            case NotReadyException unready -> notReady(unready);
            case NotAcceptableException other ->
                Problem.of(
                        ProblemType.NOT_ACCEPTABLE,
                        Wording.text("detail.not-acceptable", String.join(", ", other.forms())),
                        Map.of("format", other.forms()));
            case BusyException busy -> Problem.plain(ProblemType.BUSY);
            case DataChangedException changed -> Problem.plain(ProblemType.DATA_CHANGED);
            case OverloadException overload -> Problem.plain(ProblemType.OVERLOADED);
            case DeadlineExceededException late -> Problem.plain(ProblemType.DEADLINE_EXCEEDED);
            case GraphUnavailableException down -> Problem.plain(ProblemType.GRAPH_UNAVAILABLE);
            case GraphRefusedException refused -> Problem.plain(ProblemType.GRAPH_UNAVAILABLE);
            case GraphDamagedException damaged ->
                Problem.of(ProblemType.GRAPH_UNAVAILABLE, Wording.text("detail.graph-damaged"));
            case IndexUnavailableException damaged
            when damaged.isDamaged() -> Problem.of(ProblemType.INDEX_UNAVAILABLE, Wording.text("detail.index-damaged"));
            case IndexUnavailableException down -> Problem.plain(ProblemType.INDEX_UNAVAILABLE);
            case NotFoundResponse none -> Problem.of(ProblemType.NOT_FOUND, Wording.text("detail.unknown-path", path));
            case MethodNotAllowedResponse other ->
                Problem.of(
                        ProblemType.METHOD_NOT_ALLOWED, Wording.text("detail.method-not-allowed", method, "GET, HEAD"));
            case HttpResponseException refused
            when refused.getStatus() == HttpStatus.URI_TOO_LONG.getCode() ->
                Problem.plain(ProblemType.ADDRESS_TOO_LONG);
            case HttpResponseException refused
            when refused.getStatus() == HttpStatus.NOT_IMPLEMENTED.getCode() ->
                Problem.plain(ProblemType.NOT_IMPLEMENTED);
            case HttpResponseException refused
            when refused.getStatus() == HttpStatus.RANGE_NOT_SATISFIABLE.getCode() ->
                Problem.plain(ProblemType.RANGE_NOT_SATISFIABLE);
            case HttpResponseException refused
            when refused.getStatus() < 500 -> Problem.plain(ProblemType.MALFORMED_REQUEST);
            default ->
                ClientDeparture.caused(failure) ? Problem.plain(ProblemType.MALFORMED_REQUEST) : Problem.internal();
        };
    }

    /** Names the authority when the code exists and only no recap names it. */
    static Problem of(UnknownIdException unknown, TerritoryCodes codes) {
        String detail = codes.find(unknown.id())
                .flatMap(id -> codes.name(id).map(name -> Wording.text("detail.unmet", name, id.value())))
                .orElseGet(() -> Wording.text("detail.unknown-id", unknown.id()));
        return Problem.of(ProblemType.NOT_FOUND, detail);
    }

    private static Problem notReady(NotReadyException unready) {
        String parts = unready.errors().keySet().stream()
                .map(part -> Wording.text("store." + part))
                .collect(Collectors.joining(", "));
        return Problem.of(ProblemType.NOT_READY, Wording.text("detail.not-ready", parts), unready.errors())
                .withHealth(unready.health());
    }

    /** Tells when the version that is asked for was there, if it ever was. */
    static Problem of(GoneException gone, PastVersions past) {
        String forward = gone.served()
                .map(version -> Wording.text("gone.served", version))
                .orElseGet(() -> Wording.text("gone.indexing"));
        String was = past.of(gone.asked())
                .map(one -> Wording.text("detail.gone-past", gone.asked(), one.completed(), one.recaps()))
                .orElseGet(() -> Wording.text("detail.gone", gone.asked()));
        return Problem.of(ProblemType.GONE, was + ' ' + Wording.text("gone.otherwise"), Map.of("v", List.of(forward)));
    }

    private static Problem badParameters(BadParametersException bad) {
        String names = String.join(", ", bad.errors().keySet());
        return Problem.of(
                ProblemType.INVALID_PARAMETER,
                Wording.text("detail.invalid-parameter", bad.errors().size(), names),
                bad.errors());
    }
}
