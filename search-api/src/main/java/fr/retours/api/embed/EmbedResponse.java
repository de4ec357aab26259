package fr.retours.api.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.retours.api.answer.Routes;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.model.id.EntityId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

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
        String card = at.whole(
                Routes.API + "/reconcile/preview?id=" + URLEncoder.encode(entity.value(), StandardCharsets.UTF_8));
        String html = "<iframe src=\"" + StringEscapeUtils.escapeHtml4(card) + "\" title=\""
                + StringEscapeUtils.escapeHtml4(page.title()) + "\" width=\"" + width + "\" height=\"" + height
                + "\" loading=\"lazy\"></iframe>";
        return new EmbedResponse("1.0", "rich", page.title(), "Retours", home, html, width, height);
    }
}
