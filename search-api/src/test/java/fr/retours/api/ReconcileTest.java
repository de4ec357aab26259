package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Reconciliation Service API 0.2, held against its rules in our own words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconcileTest {
    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void saysWhatItIs() {
        Answer answer = server.api("/reconcile");

        assertThat(answer.at("/versions").toString()).contains("0.2");
        assertThat(answer.at("/name").asText()).isNotBlank();
        assertThat(URI.create(answer.at("/identifierSpace").asText()).isAbsolute())
                .isTrue();
        assertThat(URI.create(answer.at("/schemaSpace").asText()).isAbsolute()).isTrue();
        assertThat(answer.at("/view/url").asText()).endsWith("/view?id={{id}}");
        assertThat(answer.at("/preview/width").isInt()).isTrue();
        assertThat(answer.at("/defaultTypes"))
                .allSatisfy(type -> assertThat(type.get("name").asText()).isNotBlank());
        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
        for (String service : new String[] {"/suggest/entity", "/suggest/type", "/suggest/property"}) {
            JsonNode where = answer.at(service);
            String path = where.get("service_url").asText()
                    + where.get("service_path").asText();
            assertThat(path).startsWith("http://127.0.0.1:" + server.port() + "/api/v1/reconcile/suggest/");
        }
        assertThat(answer.at("/extend/propose_properties/service_path").asText())
                .isEqualTo("/properties");
    }

    @Test
    void answersABatchByGetAndByForm() throws Exception {
        String queries = """
                {"q0": {"query": "Karim Benali", "type": "person", "limit": 3},
                 "q1": {"query": "Clermont-Ferrand", "type": ["commune"],
                        "properties": [{"pid": "code", "v": "63113"}, {"pid": "inconnu", "v": 1}]},
                 "q2": {"query": ""}}""";

        JsonNode posted =
                OpenApiContract.tree(post("queries=" + encoded(queries)).body());
        Answer got = server.api("/reconcile?queries=" + encoded(queries.replace("\n", " ")));

        assertThat(got.json()).isEqualTo(posted);
        assertThat(posted.at("/q0/result/0/id").asText()).isEqualTo("person:karim-benali");
        assertThat(posted.at("/q0/result/0/match").asBoolean()).isTrue();
        assertThat(posted.at("/q0/result/0/score").asDouble()).isEqualTo(100);
        assertThat(posted.at("/q0/result/0/type/0/id").asText()).isEqualTo("person");
        assertThat(posted.at("/q0/result/0/description").asText()).isEqualTo("directeur · Régie de l’Eau Vive");
        assertThat(posted.at("/q1/result/0/id").asText()).isEqualTo("commune:63113");
        assertThat(posted.at("/q1/result/0/features")).isNotEmpty();
        assertThat(posted.at("/q2/result")).isEmpty();
    }

    @Test
    void fillsColumns() throws Exception {
        String extend = """
                {"ids": ["person:karim-benali", "person:k-benali", "commune:63113", "org:inconnue", "nonsense"],
                 "properties": [{"id": "name"}, {"id": "body"}, {"id": "code"}, {"id": "events"}, {"id": "within"}]}""";

        JsonNode answer = OpenApiContract.tree(post("extend=" + encoded(extend)).body());

        assertThat(answer.at("/meta")).hasSize(5);
        assertThat(answer.at("/rows/person:karim-benali/name/0/str").asText()).isEqualTo("Karim Benali");
        assertThat(answer.at("/rows/person:karim-benali/body/0/id").asText()).isEqualTo("org:regie-de-l-eau-vive");
        assertThat(answer.at("/rows/person:karim-benali/code")).isEmpty();
        assertThat(answer.at("/rows/person:k-benali/events/0/float").asInt()).isEqualTo(2);
        assertThat(answer.at("/rows/commune:63113/code/0/str").asText()).isEqualTo("63113");
        assertThat(answer.at("/rows/commune:63113/within/0/name").asText()).isEqualTo("Auvergne-Rhône-Alpes");
        assertThat(answer.at("/rows/org:inconnue/name").isArray()).isTrue();
        assertThat(answer.at("/rows/nonsense/name")).isEmpty();
    }

    @Test
    void suggestsWhileSomeoneTypes() {
        assertThat(server.api("/reconcile/suggest/entity?prefix=Clerm")
                        .at("/result/0/id")
                        .asText())
                .isEqualTo("commune:63113");
        assertThat(server.api("/reconcile/suggest/type?prefix=com")
                        .at("/result/0/id")
                        .asText())
                .isEqualTo("commune");
        assertThat(server.api("/reconcile/suggest/property?prefix=foncti")
                        .at("/result/0/id")
                        .asText())
                .isEqualTo("function");
        assertThat(server.api("/reconcile/properties?type=person")
                        .at("/properties")
                        .findValuesAsText("id"))
                .contains("function", "events")
                .doesNotContain("code");
    }

    @Test
    void showsOneInSmallInAFrameOfAnySite() {
        Answer card = server.api("/reconcile/preview?id=person:karim-benali");
        Answer page = server.get("/api/v1/reconcile/view?id=person:k-benali", Map.of());

        assertThat(card.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(card.body()).contains("Karim Benali", "directeur", "Régie de l’Eau Vive");
        assertThat(card.header("Content-Security-Policy").orElseThrow()).contains("frame-ancestors *");
        assertThat(server.api("/reconcile/preview?id=person:nobody").status()).isEqualTo(404);
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).contains("/personnes/person:karim-benali");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queries=nonsense",
                "queries={\"q0\":{\"query\":\"a\",\"type\":\"planet\"}}",
                "queries=[1]",
                "queries={\"q0\":{\"query\":\"a\",\"properties\":[{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}]}}",
                "extend={\"ids\":1}",
                "callback=f",
            })
    void namesWhatItCannotServe(String query) throws Exception {
        int equals = query.indexOf('=') + 1;
        String form = query.substring(0, equals) + encoded(query.substring(equals));

        HttpResponse<String> answer = post(form);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(OpenApiContract.tree(answer.body()).at("/errors")).isNotEmpty();
        assertThat(server.api("/reconcile?" + form).status()).isEqualTo(400);
    }

    @Test
    void takesNoMoreThanABatch() throws Exception {
        var queries = new StringBuilder("{");
        for (int i = 0; i <= 50; i++) {
            queries.append(i == 0 ? "" : ",").append("\"q").append(i).append("\":{\"query\":\"a\"}");
        }

        assertThat(post("queries=" + encoded(queries + "}")).statusCode()).isEqualTo(400);
    }

    @Test
    void answersEqualQueriesOfABatchOnce() throws Exception {
        String queries = IntStream.range(0, 50)
                .mapToObj(number -> "\"q" + number + "\":{\"query\":\"Karim Benali\",\"type\":\"person\"}")
                .collect(Collectors.joining(",", "{", "}"));
        int before = server.search.suggested.get();

        JsonNode answers =
                OpenApiContract.tree(post("queries=" + encoded(queries)).body());

        assertThat(server.search.suggested.get() - before).isEqualTo(1);
        assertThat(answers)
                .hasSize(50)
                .allSatisfy(one -> assertThat(one.at("/result/0/id").asText()).isEqualTo("person:karim-benali"));
    }

    @Test
    void answersABatchOfLongWordsWithoutSearchingForWhatTheyMayMean() throws Exception {
        String queries = IntStream.range(1, 50)
                .mapToObj(number -> "\"q" + number + "\":{\"query\":\"" + number + "x".repeat(990) + "\"}")
                .collect(Collectors.joining(",", "{\"name\":{\"query\":\"Karim Benali\"},", "}"));
        server.search.request = null;

        JsonNode answers =
                OpenApiContract.tree(post("queries=" + encoded(queries)).body());

        assertThat(answers).hasSize(50);
        assertThat(answers.at("/name/result/0/match").asBoolean()).isTrue();
        assertThat(answers.at("/q7/result").isArray()).isTrue();
        assertThat(answers.at("/q7/result")).isEmpty();
        assertThat(server.search.request).isNull();
    }

    @Test
    void letsScriptsOfOtherSitesPost() {
        Answer preflight = server.send("OPTIONS", "/api/v1/reconcile", Map.of());

        assertThat(preflight.header("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST");
        assertThat(server.send("POST", "/api/v1/events", Map.of()).status()).isEqualTo(405);
    }

    private HttpResponse<String> post(String form) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/reconcile"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
