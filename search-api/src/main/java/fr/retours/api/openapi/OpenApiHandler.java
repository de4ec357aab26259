package fr.retours.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.contract.AnswerShape;
import fr.retours.api.contract.AnswerShape.Envelope;
import fr.retours.api.contract.ApiContract;
import fr.retours.api.contract.ApiOperation;
import fr.retours.api.contract.CallOutcome;
import fr.retours.api.page.frame.TemplateRenderer;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.transport.BrowserPolicy;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves {@code /openapi.json}, which says what is registered, and {@code /docs}, a page to read and try it. */
public final class OpenApiHandler {
    private static final String DOCUMENT = "/openapi.json";
    private static final String DOCS = "/docs";
    private static final String HTML = "text/html";

    /** Both answers change only with the program. */
    private static final Optional<String> VERSION = Optional.of("static");

    private final AnswerSender answers;
    private final TemplateRenderer templates;
    private final ApiContract contract;
    private @Nullable ObjectNode document;

    /** Describes what is in {@code contract} when somebody asks for the first time. */
    public OpenApiHandler(AnswerSender answers, TemplateRenderer templates, ApiContract contract) {
        this.answers = answers;
        this.templates = templates;
        this.contract = contract;
    }

    /** Adds the routes. */
    public void register(RouteRegistry routes) {
        routes.resource(DOCUMENT, this::document);
        contract.add(ApiOperation.get(RouteRegistry.API + DOCUMENT, given -> {}, CallOutcome.NOT_MODIFIED)
                .answering(new AnswerShape(Map.class, Envelope.NONE)));
        routes.resource(DOCS, this::docs);
        contract.add(ApiOperation.get(RouteRegistry.API + DOCS, given -> {}, CallOutcome.NOT_MODIFIED)
                .sending(List.of(HTML)));
    }

    /** Written once. */
    private synchronized ObjectNode description() {
        if (document == null) {
            document = new OpenApiDocument(contract.operations()).document();
        }
        return document;
    }

    private void document(Context ctx) {
        QueryParameters.none(ctx);
        answers.send(ctx, VERSION, "application/json", () -> description().toString());
    }

    private void docs(Context ctx) {
        QueryParameters.none(ctx);
        BrowserPolicy.page(ctx::header);
        answers.send(
                ctx,
                VERSION,
                HTML + "; charset=utf-8",
                () -> templates.render("docs", Map.of("page", new OpenApiPage(description()))));
    }
}
