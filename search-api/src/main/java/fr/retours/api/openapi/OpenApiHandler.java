package fr.retours.api.openapi;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import fr.retours.api.contract.AnswerShape;
import fr.retours.api.contract.AnswerShape.Envelope;
import fr.retours.api.contract.ApiContract;
import fr.retours.api.contract.Operation;
import fr.retours.api.contract.Outcome;
import fr.retours.api.page.frame.Templates;
import fr.retours.api.request.Parameters;
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

    private final Answers answers;
    private final Templates templates;
    private final ApiContract contract;
    private @Nullable String document;

    /** Describes what is in {@code contract} when somebody asks for the first time. */
    public OpenApiHandler(Answers answers, Templates templates, ApiContract contract) {
        this.answers = answers;
        this.templates = templates;
        this.contract = contract;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource(DOCUMENT, this::document);
        contract.add(Operation.get(Routes.API + DOCUMENT, given -> {}, Outcome.NOT_MODIFIED)
                .answering(new AnswerShape(Map.class, Envelope.NONE)));
        routes.resource(DOCS, this::docs);
        contract.add(Operation.get(Routes.API + DOCS, given -> {}, Outcome.NOT_MODIFIED)
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
        Parameters.none(ctx);
        answers.send(ctx, VERSION, "application/json", this::text);
    }

    private void docs(Context ctx) {
        Parameters.none(ctx);
        ctx.header("Content-Security-Policy", CSP);
        answers.send(ctx, VERSION, HTML + "; charset=utf-8", () -> templates.render("docs", Map.of()));
    }
}
