package fr.retours.api.picture;

import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.PageAddresses;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.export.XmlFile;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.page.frame.TemplateRenderer;
import fr.retours.api.wording.FrenchDays;
import fr.retours.api.wording.Wording;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends drawings of pages as SVG, with their source and its date in them. Safe for concurrent use. */
public record PictureSender(
        AnswerSender answers,
        DatasetVersions versions,
        PastVersions past,
        TemplateRenderer templates,
        SiteConfig site) {
    private static final String SVG = "image/svg+xml";
    private static final ZoneId HERE = ZoneId.of("Europe/Paris");

    /**
     * Sends the drawing of the page whose path the request's is but for its ending.
     *
     * @param name of the drawing, in French, which the file is called by
     * @param template draws it
     */
    public void send(Context ctx, String name, String template, Supplier<? extends CaptionedDrawing<?>> picture) {
        Optional<String> version = versions.of(AnswerSource.GRAPH);
        AnswerSender.check(ctx, version);
        ctx.header("Content-Disposition", "inline; filename=\"retours-" + name + ".svg\"");
        answers.send(ctx, AnswerSource.GRAPH, SVG, () -> draw(ctx, template, picture.get(), version));
    }

    private String draw(Context ctx, String template, CaptionedDrawing<?> picture, Optional<String> version) {
        PageAddress asked = PageAddress.of(ctx, site);
        var page = new PageAddress(asked.origin(), CaptionedDrawing.pageOf(asked.path()), asked.query());
        List<String> source = List.of(
                Wording.text("picture.source", page.whole(PageAddresses.self(page.path(), page.query()))),
                data(version));
        return draw(templates, template, picture, source, page);
    }

    /** Draws a picture, without anything that XML cannot hold. */
    static String draw(
            TemplateRenderer templates,
            String template,
            CaptionedDrawing<?> picture,
            List<String> source,
            PageAddress page) {
        return XmlFile.clean(templates.render(template, Map.of("picture", picture, "source", source, "at", page)));
    }

    private String data(Optional<String> version) {
        String named = version.orElseGet(() -> Wording.text("cite.unsettled"));
        return version.flatMap(past::of)
                .map(one -> Wording.text("picture.data-of", FrenchDays.of(day(one)), named))
                .orElseGet(() -> Wording.text("picture.data", named));
    }

    private static LocalDate day(PastVersions.PastVersion version) {
        return LocalDate.ofInstant(Instant.parse(version.completed()), HERE);
    }
}
