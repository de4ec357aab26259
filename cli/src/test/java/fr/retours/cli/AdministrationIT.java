package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/administration.md} says, done to the samples by accounts of each role. */
class AdministrationIT {
    private static final String HAMON = "person:benoit-hamon";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path temp;

    /** Whoever has a key. */
    private record Account(Serving serving, String key) {
        HttpRequest.Builder request(String path, Map<String, String> more) {
            var request = HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + serving.adminPort().orElseThrow() + "/admin/v1" + path));
            request.header("Authorization", "Bearer " + key);
            more.forEach(request::header);
            return request;
        }

        private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
            try {
                return HTTP.send(request.build(), BodyHandlers.ofString());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        HttpResponse<String> get(String path) throws IOException {
            return send(request(path, Map.of()));
        }

        /** Asks for the texts in the graph that hold a word. */
        String textsWith(String word) throws IOException {
            String texts = " UNWIND keys(n) AS k UNWIND CASE WHEN n[k] IS :: LIST<ANY> THEN n[k] ELSE [n[k]] END AS x"
                    + " WITH x WHERE toLower(toString(x)) CONTAINS $word RETURN x";
            String query = "MATCH (n)" + texts + " UNION MATCH ()-[n]->()" + texts;
            String body = JsonMapper.builder()
                    .build()
                    .writeValueAsString(Map.of("query", query, "parameters", Map.of("word", word)));
            var asked = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + serving.adminPort().orElseThrow() + "/api/v1/cypher"))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body));
            HttpResponse<String> answer = send(asked);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }

        HttpResponse<String> post(String path, String json) throws IOException {
            return send(
                    request(path, Map.of("Content-Type", "application/json")).POST(BodyPublishers.ofString(json)));
        }

        HttpResponse<String> put(String tag, String yaml) throws IOException {
            return send(request("/curation", Map.of("Content-Type", "application/yaml", "If-Match", tag))
                    .PUT(BodyPublishers.ofString(yaml)));
        }

        /** Starts a run and waits for its end. */
        JsonNode run(String order) throws IOException {
            HttpResponse<String> begun = post("/index", order);
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
            String path = begun.headers().firstValue("Location").orElseThrow().replaceFirst("^/admin/v1", "");
            await().atMost(PATIENCE).until(() -> !get(path).body().contains("\"phase\":\"running\""));
            return JsonMapper.builder().build().readTree(get(path).body());
        }
    }

    private static String key(TriedFolder folder, String name, String role) {
        assertThat(folder.run("key", "add", name, "--role", role))
                .as(folder.said())
                .isEqualTo(ExitCode.DONE);
        return folder.out().strip();
    }

    @Test
    void aSiteIsAdministratedWhileItServes() throws IOException, InterruptedException {
        TriedFolder folder = PreparedFolders.copyOf(temp.resolve("data"), IndexedRecaps.SAMPLES);
        var commands = new TriedFolder(folder.data().root());
        String reader = key(commands, "suivi", "reader");
        String editor = key(commands, "rédaction", "editor");
        try (var graph = GraphServer.start(GraphServerConfig.in(folder.data().root()))) { // whoever serves joins it
            assertThat(graph.isAlive()).isTrue();
            try (var serving = folder.serveAdministrated(IndexedRecaps.SAMPLES)) {
                TriedFolder.awaitOk(serving, "people/" + HAMON);
                watches(new Account(serving, reader));
                assertThat(new Account(serving, reader).textsWith("hamon")).contains("Benoît Hamon", HAMON);
                corrects(new Account(serving, editor), folder);
                assertThat(new Account(serving, reader).textsWith("hamon")).contains("\"rows\":[]");
                await().atMost(PATIENCE).until(() -> TriedFolder.status(serving, "people/" + HAMON) == 404);
                operates(new Account(serving, key(commands, "exploitation", "operator")), commands);
                leavesAnUnbrokenLog(commands);
            }
            try (var serving = folder.serveAdministrated(IndexedRecaps.SAMPLES)) {
                assertThat(new Account(serving, editor).get("/me").body()).contains("rédaction");
            }
        }
    }

    /** Runs beside a server, whose graph is up. */
    private static void leavesAnUnbrokenLog(TriedFolder commands) throws IOException {
        String audit = Files.readString(commands.data().audit());
        assertThat(audit)
                .contains("key.add", "hide", "curation.write", "index", "backup", "forget", "key.remove")
                .doesNotContainIgnoringCase("hamon");
        assertThat(commands.run("verify")).as(commands.said()).isEqualTo(ExitCode.DONE);
        assertThat(commands.out()).contains("Journal d’audit");
        Files.writeString(commands.data().audit(), audit.replaceFirst("key.add", "key.remove"));
        assertThat(commands.run("verify")).isEqualTo(ExitCode.FAILED);
        assertThat(commands.out()).contains("audit.jsonl");
        Files.writeString(commands.data().audit(), audit);
    }

    private static void watches(Account reader) throws IOException {
        assertThat(reader.get("/status").body()).contains("\"recaps\":31");
        assertThat(reader.post("/index", "").statusCode()).isEqualTo(403);
    }

    private static void corrects(Account editor, TriedFolder folder) throws IOException {
        String tag = editor.get("/curation").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> wrong = editor.put(tag, "# vu\nhide:\n  - {id: commune:00000x}\n");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("curation.yaml, ligne 3", "\"line\":[\"3\"]");
        String noCode = "recode:\n  - {from: commune:75056, to: commune:99999, reason: a, date: 2026-03-01}\n";
        assertThat(editor.put(tag, noCode).statusCode()).isEqualTo(422);
        assertThat(folder.data().curation()).doesNotExist();
        assertThat(editor.post("/hide", "{\"id\":\"" + HAMON + "\",\"reason\":\"l’a demandé\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(editor.put(tag, "rename:\n").statusCode()).isEqualTo(412);
        JsonNode run = editor.run("");
        assertThat(run.at("/phase").asText()).as(run.toString()).isEqualTo("done");
    }

    private void operates(Account operator, TriedFolder commands) throws IOException, InterruptedException {
        assertThat(operator.post("/index", "{\"paths\":[\"../../etc\"]}").statusCode())
                .isEqualTo(400);
        JsonNode run = operator.run("{\"paths\":[\".\"]}");
        assertThat(run.at("/phase").asText()).as(run.toString()).isEqualTo("done");
        assertThat(operator.post("/forget", "").statusCode()).isEqualTo(409);
        Path file = temp.resolve("retours.zip");
        var backup = operator.request("/backup", Map.of()).POST(BodyPublishers.noBody());
        assertThat(HTTP.send(backup.build(), BodyHandlers.ofFile(file)).statusCode())
                .isEqualTo(200);
        assertThat(commands.run("restore", file.toString(), "--check"))
                .as(commands.said())
                .isEqualTo(ExitCode.DONE);
        assertThat(commands.out()).contains("31 récaps");
        assertThat(commands.run("key", "remove", "exploitation")).isEqualTo(ExitCode.DONE);
        assertThat(operator.get("/me").statusCode()).isEqualTo(401);
    }
}
