package fr.retours.api.cited;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.api.transport.AnswerCompression;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * An answer as it was when it was cited.
 *
 * @param version of the data
 * @param cited when, in seconds of UTC, as ISO 8601
 * @param mediaType of the answer
 * @param title of a page; empty for any other answer
 * @param styles of a page, the names of its stylesheets
 * @param body of a page what stands in its main part, as HTML
 */
public record CitedAnswer(
        String version, String cited, String mediaType, String title, List<String> styles, String body) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern PAGE =
            Pattern.compile("(?s)<title>(.*?)</title>.*?<main id=\"contenu\" tabindex=\"-1\">(.*)</main>");
    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"[^\"]*/([^/\"]+)\">");

    /** Copies the list. */
    public CitedAnswer {
        styles = List.copyOf(styles);
    }

    /**
     * Makes it of what was sent. Head and foot of a page are those of the site as it is, and are left out; empty for a page without a
     * main part.
     */
    static Optional<CitedAnswer> of(String version, Instant now, String mediaType, byte[] sent) {
        String text = new String(sent, StandardCharsets.UTF_8);
        var page = PAGE.matcher(text);
        boolean isPage = isPage(mediaType);
        if (isPage && !page.find()) {
            return Optional.empty();
        }
        return Optional.of(new CitedAnswer(
                version,
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                mediaType,
                isPage ? StringEscapeUtils.unescapeHtml4(page.group(1)) : "",
                STYLE.matcher(text).results().map(style -> style.group(1)).toList(),
                isPage ? page.group(2) : text));
    }

    /** Tells whether what has a media type is a page, rather than an answer for programs. */
    public static boolean isPage(String mediaType) {
        return mediaType.startsWith("text/html");
    }

    /** Returns it as a file. */
    byte[] packed() {
        try {
            return AnswerCompression.gzip(MAPPER.writeValueAsBytes(this), AnswerCompression.USUAL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts must have a JSON form", e);
        }
    }

    /**
     * Reads such a file.
     *
     * @throws IOException if it is damaged, or {@link java.io.UncheckedIOException}
     */
    static CitedAnswer unpacked(byte[] file) throws IOException {
        return MAPPER.readValue(AnswerCompression.plain(file), CitedAnswer.class);
    }
}
