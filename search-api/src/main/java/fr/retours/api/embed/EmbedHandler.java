package fr.retours.api.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.retours.api.answer.AnswerJson;
import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.model.id.EntityId;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

/** Serves {@code /oembed}: what another site may show in the place of a link to a page of this one, oEmbed 1.0. */
public record EmbedHandler(PageTitles titles, AnswerSender answers, PageSender pages) {
    private static final int LONGEST = 2_000;
    private static final int MOST_PIXELS = 100_000;
    private static final String JSON = "json";

    /** Adds the route. */
    public void register(RouteRegistry routes) {
        routes.get(PageAddress.EMBED, this::embed);
    }

    private record Asked(String url, String format, int width, int height) {}

    private void embed(Context ctx) {
        Asked asked = QueryParameters.readPage(ctx, EmbedHandler::read);
        if (!asked.format().equals(JSON)) {
            throw new HttpResponseException(HttpStatus.NOT_IMPLEMENTED.getCode());
        }
        PageAddress at = pages.address(ctx);
        SitePage page = SitePage.of(asked.url(), at.origin()).orElseThrow(() -> new UnknownIdException(asked.url()));
        AnswerSource source = page.kind() == SitePage.Kind.RECAP ? AnswerSource.INDEX : AnswerSource.GRAPH;
        answers.send(ctx, source, "application/json", () -> {
            PageTitles.Titled titled = titles.of(page);
            return AnswerJson.write(EmbedResponse.of(titled, at, asked.width(), asked.height()));
        });
    }

    private static Asked read(QueryParameters given) {
        if (given.value("url").isEmpty()) {
            given.refuse("url", "parameter.missing", "https://…/personnes/person:benoit-hamon");
        }
        return new Asked(
                given.text("url", LONGEST),
                given.value("format").orElse(JSON),
                given.number("maxwidth", 1, MOST_PIXELS, EmbedResponse.WIDTH),
                given.number("maxheight", 1, MOST_PIXELS, EmbedResponse.HEIGHT));
    }

    /**
     * An answer of oEmbed: a card in a frame for people and bodies, of which there is one, a link for the rest.
     *
     * @param html the frame; null for a link
     * @param width in pixels; null for a link
     * @param height in pixels; null for a link
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EmbedResponse(
            String version,
            String type,
            String title,
            String providerName,
            String providerUrl,
            @Nullable String html,
            @Nullable Integer width,
            @Nullable Integer height) {
        /** As wide as a card is where there is room. */
        static final int WIDTH = 480;

        /** As high as a card is with all its lines. */
        static final int HEIGHT = 260;

        /**
         * Answers for a page.
         *
         * @param mostWidth the widest that the other site has room for, in pixels
         * @param mostHeight the highest
         */
        static EmbedResponse of(PageTitles.Titled page, PageAddress at, int mostWidth, int mostHeight) {
            String home = at.whole("/");
            EntityId entity = page.entity();
            if (entity == null) {
                return new EmbedResponse("1.0", "link", page.title(), "Retours", home, null, null, null);
            }
            int width = Math.min(WIDTH, mostWidth);
            int height = Math.min(HEIGHT, mostHeight);
            String card = at.whole(RouteRegistry.API + "/reconcile/preview?id="
                    + URLEncoder.encode(entity.value(), StandardCharsets.UTF_8));
            String html = "<iframe src=\"" + StringEscapeUtils.escapeHtml4(card) + "\" title=\""
                    + StringEscapeUtils.escapeHtml4(page.title()) + "\" width=\"" + width + "\" height=\"" + height
                    + "\" loading=\"lazy\"></iframe>";
            return new EmbedResponse("1.0", "rich", page.title(), "Retours", home, html, width, height);
        }
    }
}
