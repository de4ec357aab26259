package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The OpenAPI document, held against answers. */
final class OpenApiContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IRI = "https://retours.test/openapi.json";

    /** What a server says of itself. */
    static final OpenApiContract SERVED = new OpenApiContract();

    private final String text = served();
    private final JsonNode document = tree(text);
    private final SchemaRegistry schemas =
            SchemaRegistry.withDialect(Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(IRI, text)));

    private static String served() {
        try (var server = new ServerUnderTest();
                var in = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/openapi.json")
                        .toURL()
                        .openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the server must describe itself", e);
        }
    }

    /** Returns the whole document. */
    JsonNode document() {
        return document;
    }

    /** Reads JSON. */
    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("must be JSON: " + json, e);
        }
    }

    /** Returns the documented routes, as in {@code GET /api/v1/search}. */
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> routes.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    /** Fails unless the document allows this answer. */
    void check(String method, String path, Answer answer) {
        Optional<JsonNode> operation =
                method.equals("GET") || method.equals("HEAD") ? operation(path) : Optional.empty();
        JsonNode response = operation
                .map(one -> resolved(response(one, answer.status())))
                .orElseGet(() -> document.at("/components/responses/Problem"));
        if (operation.isEmpty()) {
            assertThat(answer.status())
                    .as("%s %s is not documented", method, path)
                    .isGreaterThanOrEqualTo(400);
        }
        response.path("headers").properties().forEach(header -> {
            if (resolved(header.getValue()).path("required").asBoolean()) {
                assertThat(answer.header(header.getKey())).as(header.getKey()).isPresent();
            }
        });
        checkBody(response, method, answer);
    }

    private void checkBody(JsonNode response, String method, Answer answer) {
        if (method.equals("HEAD") || response.path("content").isMissingNode()) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        String mediaType = answer.header("Content-Type").orElseThrow().replaceAll(";.*", "");
        JsonNode content = response.at("/content/" + mediaType.replace("/", "~1"));
        assertThat(content.isMissingNode())
                .as("%s is documented in %s", mediaType, response)
                .isFalse();
        String pointer = content.at("/schema/$ref").asText();
        if (!pointer.isEmpty()) {
            var schema = schemas.getSchema(SchemaLocation.of(IRI + pointer));
            var errors = schema.validate(
                    answer.json(), run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
            assertThat(errors).as("%s against %s", answer.body(), pointer).isEmpty();
        }
    }

    private Optional<JsonNode> operation(String path) {
        return document.get("paths").properties().stream()
                .filter(entry -> pattern(entry.getKey()).matcher(path).matches())
                .map(entry -> entry.getValue().get("get"))
                .findFirst();
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+"));
    }

    private static JsonNode response(JsonNode operation, int status) {
        JsonNode responses = operation.get("responses");
        JsonNode exact = responses.get(Integer.toString(status));
        return exact == null ? responses.get("default") : exact;
    }

    private JsonNode resolved(JsonNode node) {
        String pointer = node.path("$ref").asText();
        return pointer.isEmpty() ? node : document.at(pointer.substring(1));
    }
}
