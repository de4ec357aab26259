package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.transport.TransportLimits;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tools of assistants, asked by the client of the protocol's own SDK, and by others who mean no good. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssistantTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

    private final ServerUnderTest server = new ServerUnderTest();
    private final HttpClient http = HttpClient.newHttpClient();
    private final McpSyncClient client = client(server);

    @AfterAll
    void stop() {
        client.close();
        http.close();
        server.close();
    }

    private static McpSyncClient client(ServerUnderTest server) {
        var json = new JacksonMcpJsonMapper(MAPPER);
        var transport = HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + server.port())
                .jsonMapper(json)
                .build();
        return McpClient.sync(transport)
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(null))
                .requestTimeout(Duration.ofMinutes(5))
                .build();
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        client.initialize();
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return result.content().stream().map(one -> ((TextContent) one).text()).collect(Collectors.joining("\n"));
    }

    private String told(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
        return text(result);
    }

    private String refused(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isTrue();
        return text(result);
    }

    private HttpResponse<String> post(String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/mcp"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void saysWhatItIsForAndWhichToolsThereAre() {
        var told = client.initialize();

        assertThat(told.serverInfo().name()).isEqualTo("retours");
        assertThat(told.instructions()).contains("trouver", "phrase");
        assertThat(client.listTools().tools())
                .extracting(Tool::name)
                .containsExactlyInAnyOrder(
                        "rechercher",
                        "trouver",
                        "participants",
                        "participations",
                        "avec_qui",
                        "chemin",
                        "en_commun",
                        "cooperation",
                        "territoire",
                        "recap");
    }

    @Test
    void toolsTakeWhatTheViewsOfTheApiDeclare() throws IOException {
        client.initialize();
        JsonNode api = server.api("/openapi.json").json();

        for (Tool tool : client.listTools().tools()) {
            JsonNode schema = MAPPER.valueToTree(tool.inputSchema());
            assertThat(schema.toString()).doesNotContain("$ref");
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(schema.path("properties"))
                    .as(tool.name())
                    .isNotEmpty()
                    .allSatisfy(
                            one -> assertThat(one.path("description").asText()).isNotBlank());
        }
        Map<String, Tool> tools = client.listTools().tools().stream().collect(Collectors.toMap(Tool::name, one -> one));
        JsonNode path = MAPPER.valueToTree(tools.get("chemin").inputSchema());
        assertThat(path.path("required").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(path.at("/properties/max_hops/maximum"))
                .isEqualTo(declared(api, "/graph/path", "max_hops").path("maximum"));
        assertThat(MAPPER.<JsonNode>valueToTree(tools.get("recap").inputSchema())
                        .path("required")
                        .toString())
                .isEqualTo("[\"id\"]");
    }

    private static JsonNode declared(JsonNode api, String path, String name) {
        return api.path("paths")
                .path("/api/v1" + path)
                .at("/get/parameters")
                .valueStream()
                .map(one -> one.has("$ref") ? api.at(one.path("$ref").asText().substring(1)) : one)
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("schema");
    }

    @Test
    void answersWithSentencesTheirPlacesAndHowToCite() {
        String page = "http://127.0.0.1:" + server.port();

        String events = told("participations", Map.of("id", "person:karim-benali"));

        assertThat(events)
                .contains(
                        "À citer : " + page + "/api/v1/people/person:karim-benali/events?",
                        "&v=",
                        "« Karim Benali, directeur de la Régie de l’Eau Vive, a présenté le projet",
                        page + "/recaps/recap:l-eau-en-commun#p",
                        page + "/evenements/event:l-eau-en-commun",
                        "https://exemple.fr/retours/eau");
        assertThat(told("participants", Map.of("id", "event:l-eau-en-commun")))
                .contains("Claire Dubœuf [person:claire-duboeuf] ");
        assertThat(told("avec_qui", Map.of("id", "person:karim-benali"))).contains("to : Claire Dubœuf", "« Claire");
        assertThat(told("avec_qui", Map.of("id", "org:regie-de-l-eau-vive")))
                .contains("/organisations/org:regie-de-l-eau-vive/partners");
        assertThat(told("chemin", Map.of("a", "person:claire-duboeuf", "b", "person:karim-benali")))
                .contains("hops", "« Claire");
        assertThat(told("en_commun", Map.of("id", List.of("person:claire-duboeuf", "person:karim-benali"))))
                .contains("« Claire");
        assertThat(told("territoire", Map.of("id", "commune:63113")))
                .contains("Clermont-Ferrand [commune:63113]", "population", "« ");
        assertThat(told("cooperation", Map.of("level", "commune"))).contains("À citer");
        assertThat(told("recap", Map.of("id", "recap:l-eau-en-commun")))
                .contains("text : ", "On y a cité Jeanne Île", "[event:l-eau-en-commun]");
        assertThat(told("rechercher", Map.of("q", "eau", "limit", 1))).contains("« ", "#p", "1 ci-dessous", "offset=1");
        assertThat(told("rechercher", Map.of("q", "introuvable")))
                .contains("Rien n’est trouvé.")
                .doesNotContain("[recap:");
        assertThat(told("trouver", Map.of("q", "karim"))).contains("[person:karim-benali]");
    }

    @Test
    void followsAnIdThatAnotherTookThePlaceOf() {
        assertThat(told("participations", Map.of("id", "person:k-benali")))
                .contains("people/person:karim-benali/events");
    }

    @Test
    void refusesInTheWordsOfTheApi() {
        assertThat(refused("chemin", Map.of("a", "person:claire-duboeuf", "b", "person:karim-benali", "max_hops", 99)))
                .contains("max_hops", "de 1 à 6");
        assertThat(refused("participations", Map.of("id", "person:nobody"))).contains("person:nobody", "trouver");
        assertThat(refused("participations", Map.of("id", ServerUnderTest.ERASED)))
                .contains("effacé");
        assertThat(refused("participations", Map.of())).contains("id", "requis");
        assertThat(refused("participations", Map.of("id", "person:karim-benali", "format", "csv")))
                .contains("inconnu", "min_confidence");
        assertThat(refused("rechercher", Map.of("q", Map.of("a", List.of(1)), "theme", "none")))
                .contains("theme");
        assertThat(refused("rechercher", Map.of("q", "eau".repeat(9_000)))).contains("q : ");
        assertThatExceptionOfType(McpError.class)
                .isThrownBy(() -> call("effacer", Map.of()))
                .withMessageContaining("Cet outil n’existe pas. Il y a : rechercher, trouver");
    }

    @Test
    void aQuestionThatTakesTooLongEndsLikeOneOfTheApi() {
        var limited =
                new ServerConfig("127.0.0.1", 0, SiteConfig.NONE, Duration.ofMillis(300), TransportLimits.DEFAULT);
        try (var slow = new ServerUnderTest(limited);
                var asking = client(slow)) {
            slow.search.endless = true;
            asking.initialize();

            CallToolResult result = asking.callTool(CallToolRequest.builder("rechercher")
                    .arguments(Map.of("q", "eau"))
                    .build());

            assertThat(result.isError()).isTrue();
            assertThat(text(result)).contains("prend trop de temps");
            assertThat(slow.search.working).hasValue(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "HEAD", "PUT"})
    void takesMessagesByPostAlone(String method) {
        Answer answer = server.send(method, "/mcp", Map.of("Accept", "text/event-stream"));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").orElseThrow()).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}]",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
                "{\"id\":1}"
            })
    void refusesWhatIsNoMessage(String body) throws Exception {
        HttpResponse<String> answer = post(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains("urn:retours:problem:malformed-request", "JSON-RPC")
                .doesNotContain("fasterxml");
    }

    @Test
    void refusesWhatIsTooDeepOrOfAnotherKind() throws Exception {
        String nested = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":" + "[".repeat(500)
                + "]".repeat(500) + "}";
        assertThat(post(nested).statusCode()).isEqualTo(400);
        assertThat(post(nested).body()).contains("20 niveaux");

        var form = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/mcp"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(LIST));
        assertThat(http.send(form.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(415);

        assertThat(post(LIST, "MCP-Protocol-Version", "1999-01-01").body()).contains("2025-06-18");
    }

    @Test
    void aLongBodyIsRefusedBeforeItComes() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(
                            "POST /mcp HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 65537\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:retours:problem:content-too-large");
        }
    }

    @Test
    void anEndlessBodyIsCutWhereItIsTooLong() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(
                            "POST /mcp HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("1000\r\n" + " ".repeat(4_096) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int one = 0; one < 17; one++) {
                socket.getOutputStream().write(chunk);
            }

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:retours:problem:content-too-large");
        }
    }

    @Test
    void refusesPagesOfOtherSites() throws Exception {
        HttpResponse<String> answer = post(LIST, "Origin", "https://exemple.org");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:retours:problem:other-site");
        assertThat(post(LIST, "Origin", "http://127.0.0.1:" + server.port()).statusCode())
                .isEqualTo(200);
        assertThat(post(LIST).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhatItDoesNotKnowWithoutInsides() throws Exception {
        assertThat(post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"no/such\"}").body())
                .contains("-32601", "no/such");
        assertThat(post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":{\"a\":1}}}")
                        .body())
                .contains("urn:retours:problem:malformed-request", "JSON-RPC")
                .doesNotContain("McpSchema", "fasterxml");
        assertThat(post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                        .statusCode())
                .isEqualTo(202);
    }
}
