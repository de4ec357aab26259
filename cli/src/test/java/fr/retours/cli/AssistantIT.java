package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An assistant on this machine: {@code retours mcp} as the SDK's client starts it, asked about the samples. */
@ExtendWith(IndexedRecapsExtension.class)
class AssistantIT {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static List<String> command(TriedFolder folder) {
        return PackagedProgram.command(
                "mcp", "--data", folder.data().root().toString(), "--base-url", "https://retours.exemple.fr");
    }

    private static McpSyncClient client(TriedFolder folder) {
        List<String> command = command(folder);
        var server = ServerParameters.builder(command.getFirst())
                .args(command.subList(1, command.size()))
                .build();
        return McpClient.sync(new StdioClientTransport(server, new JacksonMcpJsonMapper(MAPPER)))
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(null))
                .requestTimeout(PATIENCE)
                .initializationTimeout(PATIENCE)
                .build();
    }

    private static String told(McpSyncClient client, String tool, Map<String, Object> arguments) {
        CallToolResult result = client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        String text = ((TextContent) result.content().getFirst()).text();
        assertThat(result.isError()).as(text).isNotEqualTo(true);
        assertThat(text).containsPattern("À citer : https://retours\\.exemple\\.fr/api/v1/\\S+v=[0-9a-f]{32} ");
        return text;
    }

    @Test
    void tenQuestionsAreAnsweredWithSentencesAndAddresses(IndexedRecaps indexed) {
        try (var client = client(indexed.of(IndexedRecaps.SAMPLES))) {
            client.initialize();
            assertThat(client.listTools().tools()).hasSize(10);

            assertThat(told(client, "trouver", Map.of("q", "benoit hamon")))
                    .containsPattern("Benoît Hamon \\[person:benoit-hamon] https://\\S+/personnes/person:benoit-hamon");
            List<String> answers = List.of(
                    told(client, "rechercher", Map.of("q", "monnaie locale", "limit", 2)),
                    told(client, "participations", Map.of("id", "person:benoit-hamon")),
                    told(client, "participants", Map.of("id", eventOf(client))),
                    told(client, "avec_qui", Map.of("id", "person:benoit-hamon", "limit", 3)),
                    told(client, "avec_qui", Map.of("id", "commune:93048")),
                    told(client, "chemin", Map.of("a", "person:benoit-hamon", "b", "person:jerome-saddier")),
                    told(client, "en_commun", Map.of("id", List.of("person:benoit-hamon", "org:ess-france"))),
                    told(client, "cooperation", Map.of("level", "region")),
                    told(client, "territoire", Map.of("id", "commune:93048")));
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer)
                            .containsPattern("« [^»]{30,} » https://retours\\.exemple\\.fr/recaps/\\S+#p\\d+"));
            assertThat(answers.get(1)).contains("président d’ESS France");
        }
    }

    /** Returns the id of the event of which a recap tells, as an assistant learns it. */
    private static String eventOf(McpSyncClient client) {
        String recap = told(
                client, "recap", Map.of("id", "recap:la-peche-monnaie-locale-de-montreuil-arrive-a-paris-12-mai-2018"));
        assertThat(recap).contains("Elle circulait depuis quatre ans à Montreuil");
        return recap.replaceFirst("(?s).*\\[(event:[^]]+)].*", "$1");
    }

    @Test
    void aServerThatRunsIsAskedAndItsRefusalsAreAnswersOfTheProtocol(IndexedRecaps indexed) throws Exception {
        var folder = indexed.of(IndexedRecaps.SAMPLES);
        try (var serving = folder.serve()) {
            JsonNode listed = said(
                    folder,
                    "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"trouver\",\"arguments\":{\"q\":\"montreuil\"}}}");
            JsonNode refused = said(
                    folder,
                    "{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"tools/list\",\"params\":" + "[".repeat(300)
                            + "]".repeat(300) + "}");

            assertThat(listed.at("/result/content/0/text").asText())
                    .contains(serving.address() + "collectivites/commune:93048");
            assertThat(refused.path("id").asInt()).isEqualTo(8);
            assertThat(refused.at("/error/message").asText()).contains("20 niveaux");
        }
    }

    /** Writes one line and returns the one that comes back; the program then ends. */
    private static JsonNode said(TriedFolder folder, String line) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(folder))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var in = process.getOutputStream()) {
            in.write((line + '\n').getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(out).hasLineCount(1);
        return MAPPER.readTree(out);
    }
}
