package fr.retours.api.widget;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Optional;

/** Serves the search box for other websites. */
public final class WidgetHandler {
    /** Where the script is. Other sites write it into their pages, so it stays for ever. */
    public static final String PATH = "/widget/retours-search.js";

    /** Sites whose pages name the script get its next edition within that time. */
    private static final String AN_HOUR = "public, max-age=3600";

    private final Answers answers;
    private final String script = WidgetScript.text();

    /** Serves one edition of the script. */
    public WidgetHandler(Answers answers) {
        this.answers = answers;
    }

    /** Adds the route. */
    public void register(Routes routes) {
        routes.get(PATH, this::send);
    }

    private void send(Context ctx) {
        answers.send(ctx, Optional.of("widget"), "text/javascript; charset=utf-8", () -> script);
        ctx.header(Header.CACHE_CONTROL, AN_HOUR);
    }
}
