package fr.retours.api.embed;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Json;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.UnknownIdException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;

/** Serves {@code /oembed}: what another site may show in the place of a link to a page of this one, oEmbed 1.0. */
public final class EmbedHandler {
    private static final int LONGEST = 2_000;
    private static final int MOST_PIXELS = 100_000;
    private static final String JSON = "json";

    private final PageTitles titles;
    private final Answers answers;
    private final PageSender pages;

    /** Names pages as {@code titles} does. */
    public EmbedHandler(PageTitles titles, Answers answers, PageSender pages) {
        this.titles = titles;
        this.answers = answers;
        this.pages = pages;
    }

    /** Adds the route. */
    public void register(Routes routes) {
        routes.get(PageAddress.EMBED, this::embed);
    }

    private record Asked(String url, String format, int width, int height) {}

    private void embed(Context ctx) {
        Asked asked = Parameters.readPage(ctx, EmbedHandler::read);
        if (!asked.format().equals(JSON)) {
            throw new HttpResponseException(HttpStatus.NOT_IMPLEMENTED.getCode());
        }
        PageAddress at = pages.address(ctx);
        SitePage page = SitePage.of(asked.url(), at.origin()).orElseThrow(() -> new UnknownIdException(asked.url()));
        Source source = page.kind() == SitePage.Kind.RECAP ? Source.INDEX : Source.GRAPH;
        answers.send(ctx, source, "application/json", () -> {
            PageTitles.Titled titled = titles.of(page);
            return Json.write(EmbedResponse.of(titled, at, asked.width(), asked.height()));
        });
    }

    private static Asked read(Parameters given) {
        if (given.value("url").isEmpty()) {
            given.refuse("url", "parameter.missing", "https://…/personnes/person:benoit-hamon");
        }
        return new Asked(
                given.text("url", LONGEST),
                given.value("format").orElse(JSON),
                given.number("maxwidth", 1, MOST_PIXELS, EmbedResponse.WIDTH),
                given.number("maxheight", 1, MOST_PIXELS, EmbedResponse.HEIGHT));
    }
}
