package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of the desk that runs no script and asks for answers as one would. */
final class DeskEditor {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern TOKEN = Pattern.compile("name=\"jeton\" value=\"(\\w+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Function<String, URI> address;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String cookie;
    private final String token;

    /** Comes in, and waits until the questions are there. */
    DeskEditor(Function<String, URI> address, String key) throws IOException {
        this.address = address;
        HttpResponse<String> in = send(post("/entrer", Map.of("cle", key)));
        assertThat(in.statusCode()).isEqualTo(303);
        cookie = in.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        await().atMost(PATIENCE).until(() -> !state().path("waiting").asBoolean());
        Matcher found = TOKEN.matcher(get("").body());
        assertThat(found.find()).isTrue();
        token = found.group(1);
    }

    private HttpRequest.Builder post(String path, Map<String, String> values) {
        String form = String.join(
                "&",
                values.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .toList());
        return HttpRequest.newBuilder(address.apply(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(address.apply(path)).header("Cookie", cookie));
    }

    static HttpResponse<String> get(URI address) throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> does(String path, Map<String, String> values) throws IOException {
        Map<String, String> all = new HashMap<>(values);
        all.putIfAbsent("jeton", token);
        return send(post(path, all).header("Cookie", cookie).header("Accept", "application/json"));
    }

    JsonNode state() throws IOException {
        return JSON.readTree(get("/etat").body());
    }

    void awaitInForce() {
        await().atMost(PATIENCE).until(() -> state().path("settled").asBoolean());
        assertThat(said()).contains("Toutes les décisions sont en vigueur");
    }

    /** Returns what it says of how far decisions are. */
    String said() {
        try {
            return state().path("progress").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
