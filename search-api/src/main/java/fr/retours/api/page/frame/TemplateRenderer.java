package fr.retours.api.page.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Renders the templates of {@code src/main/jte}, which the build has compiled. Safe for concurrent use. */
public final class TemplateRenderer {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Renders a template; all of it or nothing. */
    public String render(String name, Map<String, Object> parameters) {
        var html = new StringOutput();
        engine.render(name + ".jte", parameters, html);
        return html.toString();
    }
}
