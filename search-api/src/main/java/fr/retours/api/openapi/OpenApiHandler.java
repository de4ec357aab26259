package fr.retours.api.openapi;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import fr.retours.api.asset.ProgramFile;
import fr.retours.api.page.frame.Templates;
import fr.retours.api.request.Parameters;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** Serves {@code /openapi.json}, written by hand, and {@code /docs}, a page to read and try it. */
public final class OpenApiHandler {
    /** Where the document is on the class path. */
    static final String DOCUMENT = "/fr/retours/api/openapi/openapi.json";

    /** Both answers change only with the program. */
    private static final Optional<String> VERSION = Optional.of("static");
    /** The reader sets styles and inlined images of its own. */
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Answers answers;
    private final Templates templates;
    private final String document = ProgramFile.text(DOCUMENT);

    /** Serves the document that comes with the program. */
    public OpenApiHandler(Answers answers, Templates templates) {
        this.answers = answers;
        this.templates = templates;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource("/openapi.json", this::document);
        routes.resource("/docs", this::docs);
    }

    private void document(Context ctx) {
        Parameters.none(ctx);
        answers.send(ctx, VERSION, "application/json", () -> document);
    }

    private void docs(Context ctx) {
        Parameters.none(ctx);
        ctx.header("Content-Security-Policy", CSP);
        answers.send(ctx, VERSION, "text/html; charset=utf-8", () -> templates.render("docs", Map.of()));
    }
}
