package fr.retours.api.openapi;

import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.contract.AnswerShape;
import fr.retours.api.contract.AnswerShape.Envelope;
import fr.retours.api.contract.ApiContract;
import fr.retours.api.contract.ApiOperation;
import fr.retours.api.contract.CallOutcome;
import fr.retours.api.page.frame.TemplateRenderer;
import fr.retours.api.request.QueryParameters;
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
    /** The reader sets styles and inlined images of its own. */
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final AnswerSender answers;
    private final TemplateRenderer templates;
    private final ApiContract contract;
    private @Nullable String document;

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
    private synchronized String text() {
        if (document == null) {
            document = new OpenApiDocument(contract.operations()).document().toString();
        }
        return document;
    }

    private void document(Context ctx) {
        QueryParameters.none(ctx);
        answers.send(ctx, VERSION, "application/json", this::text);
    }

    private void docs(Context ctx) {
        QueryParameters.none(ctx);
        ctx.header("Content-Security-Policy", CSP);
        answers.send(ctx, VERSION, HTML + "; charset=utf-8", () -> templates.render("docs", Map.of()));
    }
}
