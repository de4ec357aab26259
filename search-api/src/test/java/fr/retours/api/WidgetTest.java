package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The search box for other sites, as it is sent. */
class WidgetTest {
    private static final int MOST_BYTES = 20 * 1024;
    private static final String PATH = "/widget/retours-search.js";

    private final ServerUnderTest server = new ServerUnderTest();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isOneModuleThatNeedsNoOther() {
        Answer answer = server.get(PATH, Map.of());

        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(answer.body().lines())
                .noneMatch(line -> line.startsWith("import ") || line.startsWith("export "))
                .anyMatch(line -> line.startsWith("class RetoursSearch"));
    }

    @Test
    void isSmall() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + PATH))
                .header("Accept-Encoding", "gzip")
                .build();

        HttpResponse<byte[]> response;
        try (var client = HttpClient.newHttpClient()) {
            response = client.send(request, BodyHandlers.ofByteArray());
        }

        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(response.body()).hasSizeBetween(1, MOST_BYTES);
    }

    @Test
    void mayBeLoadedByEverySiteAndIsAskedForAgainAfterAnHour() {
        Answer answer = server.get(PATH, Map.of("Origin", "https://ville.example"));

        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.header("Cache-Control")).contains("public, max-age=3600");
        String tag = answer.header("ETag").orElseThrow();
        assertThat(server.get(PATH, Map.of("If-None-Match", tag)).status()).isEqualTo(304);
    }

    @Test
    void isShownWithWhatToCopy() {
        String page = server.get("/integrer", Map.of("Accept", "text/html")).body();

        String here = "http://127.0.0.1:" + server.port();
        assertThat(page.replace("&quot;", "'"))
                .contains("&lt;script type='module' src='" + here + PATH + "'&gt;", "&lt;retours-search src='" + here)
                .contains("<script type=\"module\" src=\"" + PATH + "\">", "<retours-search src=\"/\"");
    }
}
