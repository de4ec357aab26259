package fr.retours.api.widget;

import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.asset.ProgramFile;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Serves the search box for other websites. */
public record WidgetHandler(AnswerSender answers) {
    /** Where the script is. Other sites write it into their pages, so it stays for ever. */
    public static final String PATH = "/widget/retours-search.js";

    /** Sites whose pages name the script get its next edition within that time. */
    private static final String AN_HOUR = "public, max-age=3600";

    private static final String SCRIPT = WidgetScript.text();

    /** Adds the route. */
    public void register(RouteRegistry routes) {
        routes.get(PATH, this::send);
    }

    private void send(Context ctx) {
        answers.send(ctx, Optional.of("widget"), "text/javascript; charset=utf-8", () -> SCRIPT);
        ctx.header(Header.CACHE_CONTROL, AN_HOUR);
    }

    /**
     * The widget as one module. Its sources are modules that the pages of this site share; here each stands behind those it
     * imports, in one scope, so that nothing is left to import.
     */
    static final class WidgetScript {
        private static final List<String> MODULES = List.of(
                "element.js",
                "suggestions.js",
                "suggestion-list.js",
                "combobox.js",
                "suggestion-style.js",
                "retours-search.js");
        private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\\R");
        private static final Pattern EXPORT = Pattern.compile("(?m)^export ");

        private WidgetScript() {}

        static String text() {
            return MODULES.stream()
                    .map(file -> ProgramFile.text("/fr/retours/api/asset/" + file))
                    .map(WidgetScript::standingAlone)
                    .collect(Collectors.joining("\n"));
        }

        private static String standingAlone(String module) {
            return EXPORT.matcher(IMPORT.matcher(module).replaceAll("")).replaceAll("");
        }
    }
}
