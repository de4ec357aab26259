package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.access.AccessRole;
import fr.retours.api.access.AuditActor;
import fr.retours.model.term.Slugged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may administrate a site, and what is noted of it. */
class AdminApiTest extends AdministratedServer {
    private static final String YAML = "application/yaml";
    private static final String HIDE = "hide:\n  - {id: person:x}\n";

    private String key(AccessRole role) {
        return keys.add(role.slug(), role, AuditActor.COMMAND_LINE).token();
    }

    private String audit() throws IOException {
        return Files.readString(folder.resolve("audit.jsonl"));
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
        return send(method, path, headers, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> headers, BodyPublisher body) {
        int port = server.server.adminPort().orElseThrow();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body);
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("server must answer " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(String key, String method, String path) {
        return send(method, path, Map.of("Authorization", "Bearer " + key), "");
    }

    private HttpResponse<String> post(String key, String path, String json) {
        return send("POST", path, Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json"), json);
    }

    private HttpResponse<String> put(String key, String tag, String yaml) {
        return send(
                "PUT",
                "/admin/v1/curation",
                Map.of("Authorization", "Bearer " + key, "Content-Type", YAML, "If-Match", tag),
                yaml);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void withoutAnyAccountNobodyIsLetInAndIsToldWhatToDo() {
        HttpResponse<String> answer = send("GET", "/admin/v1/me", Map.of(), "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:retours:problem:no-accounts", "retours key add");
        assertThat(send("GET", "/metrics", Map.of(), "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic YTpi", "Bearer", "Bearer x", "Bearer rt_00000000_00", "bearer rt_x"})
    void whoHasNoKeyIsAskedForOne(String authorization) {
        key(AccessRole.OPERATOR);

        HttpResponse<String> answer = send(
                "GET", "/admin/v1/me", authorization.isEmpty() ? Map.of() : Map.of("Authorization", authorization), "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer realm=\"retours\"");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(send("GET", "/admin/rien", Map.of(), "").statusCode()).isEqualTo(401);
    }

    @Test
    void whoSendsWrongKeysWaitsAndKeepsNobodyOutWhoIsIn() {
        String right = key(AccessRole.READER);
        String other = key(AccessRole.EDITOR);
        assertThat(send(right, "GET", "/admin/v1/me").statusCode()).isEqualTo(200);
        String wrong = right.substring(0, right.length() - 1) + (right.endsWith("0") ? "1" : "0");

        for (int tried = 0; tried < 10; tried++) {
            assertThat(send(wrong, "GET", "/admin/v1/me").statusCode()).isIn(401, 429);
        }
        HttpResponse<String> refused = send("rt_00000000_" + "0".repeat(64), "GET", "/admin/v1/me");

        assertThat(send(right, "GET", "/admin/v1/me").statusCode()).isEqualTo(200);
        if (refused.statusCode() == 429) { // unless the machine took six seconds a try
            assertThat(header(refused, "Retry-After")).matches("[1-6]");
            assertThat(send(other, "GET", "/admin/v1/me").statusCode()).isIn(429, 200);
        }
    }

    @Test
    void answersSayWhoAsksAndAreForNobodyElse() {
        String key = key(AccessRole.READER);

        HttpResponse<String> me = send(key, "GET", "/admin/v1/me");

        assertThat(me.body()).contains("\"account\":\"reader\"", "\"role\":\"reader\"", "\"created\":\"20");
        assertThat(me.body()).doesNotContain("hash", "salt", key);
        assertThat(header(me, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(me, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(header(me, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(me.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(send(key, "GET", "/admin/v1/status").body()).contains("\"recaps\":", "\"curation\":", "\"run\":");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "reader, GET, /admin/v1/curation, 403",
        "reader, PUT, /admin/v1/curation, 403",
        "reader, POST, /admin/v1/hide, 403",
        "reader, POST, /admin/v1/index, 403",
        "reader, GET, /admin/v1/runs, 403",
        "reader, POST, /admin/v1/backup, 403",
        "reader, POST, /admin/v1/forget, 403",
        "editor, GET, /admin/v1/curation, 200",
        "editor, POST, /admin/v1/index, 202",
        "editor, GET, /admin/v1/runs, 200",
        "editor, POST, /admin/v1/backup, 403",
        "editor, POST, /admin/v1/forget, 403",
        "operator, POST, /admin/v1/backup, 200",
        "operator, POST, /admin/v1/forget, 409",
        "operator, GET, /admin/v1/curation, 200",
        "operator, GET, /admin/v1/rien, 404",
        "operator, DELETE, /admin/v1/curation, 405",
        "operator, OPTIONS, /admin/v1/curation, 405"
    })
    void eachRoleMayWhatItMay(String role, String method, String path, int status) throws IOException {
        HttpResponse<String> answer = send(key(Slugged.of(AccessRole.class, role)), method, path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 403) {
            assertThat(header(answer, "WWW-Authenticate")).contains("insufficient_scope");
        }
        if (status == 405) {
            assertThat(header(answer, "Allow")).isEqualTo("GET, PUT");
        }
        if (status == 403 && !path.endsWith("runs")) {
            assertThat(audit()).contains("\"subject\":\"forbidden\",\"outcome\":\"refused\"");
        }
    }

    @Test
    void decisionsAreReplacedByWhoHasSeenThemAlone() throws IOException {
        String key = key(AccessRole.EDITOR);
        String first = header(send(key, "GET", "/admin/v1/curation"), "ETag");

        HttpResponse<String> done = put(key, first, HIDE);
        HttpResponse<String> late = put(key, first, "rename:\n");

        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains(header(done, "ETag").replace("\"", "\\\""));
        assertThat(administration.curation.text).isEqualTo(HIDE);
        HttpResponse<String> now = send(key, "GET", "/admin/v1/curation");
        assertThat(now.body()).isEqualTo(HIDE);
        assertThat(header(now, "ETag")).isEqualTo(header(done, "ETag")).isNotEqualTo(first);
        assertThat(send(
                                "PUT",
                                "/admin/v1/curation",
                                Map.of("Authorization", "Bearer " + key, "Content-Type", YAML),
                                HIDE)
                        .statusCode())
                .isEqualTo(428);
        assertThat(audit())
                .contains("curation.read", "\"outcome\":\"begun\"", "\"outcome\":\"done\"", "precondition-failed")
                .doesNotContain("person:x");
    }

    @Test
    void decisionsThatCannotBeFollowedAreRefusedWithTheirLine() throws IOException {
        String key = key(AccessRole.EDITOR);

        HttpResponse<String> answer = put(key, "*", "\thide:");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("invalid-curation", "ligne 1", "\"line\":[\"1\"]");
        assertThat(administration.curation.text).isEmpty();
        assertThat(audit()).contains("invalid-curation");
        assertThat(send(
                                "PUT",
                                "/admin/v1/curation",
                                Map.of("Authorization", "Bearer " + key, "If-Match", "*", "Content-Type", "text/html"),
                                HIDE)
                        .statusCode())
                .isEqualTo(415);
        assertThat(put(key, "*", "#".repeat((2 << 20) + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void decisionsThatAreNoUtf8AreRefusedWithTheirLine() {
        String key = key(AccessRole.EDITOR);
        byte[] latin = "hide:\n# à sa demande\n".getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> answer = send(
                "PUT",
                "/admin/v1/curation",
                Map.of("Authorization", "Bearer " + key, "Content-Type", YAML, "If-Match", "*"),
                BodyPublishers.ofByteArray(latin));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("invalid-curation", "UTF-8", "ligne 2", "\"line\":[\"2\"]");
        assertThat(administration.curation.text).isEmpty();
    }

    @Test
    void aFileOnTheDiskThatIsNoUtf8IsToldAndTheStateOfTheSiteGoesOn() {
        String key = key(AccessRole.EDITOR);
        administration.curation.unreadable = true;

        HttpResponse<String> answer = send(key, "GET", "/admin/v1/curation");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("invalid-curation", "\"line\":[\"3\"]");
        assertThat(put(key, "*", HIDE).statusCode()).isEqualTo(422);
        assertThat(send(key, "GET", "/admin/v1/status").body())
                .contains("\"recaps\":")
                .doesNotContain("curation");
    }

    @Test
    void whoeverIsHiddenIsNotNamedInTheLog() throws IOException {
        String key = key(AccessRole.EDITOR);

        HttpResponse<String> answer =
                post(key, "/admin/v1/hide", "{\"id\":\"person:jean\",\"reason\":\"à sa demande\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(administration.curation.text).isEqualTo("hide {id=[person:jean]}: à sa demande, editor\n");
        assertThat(audit()).contains("\"action\":\"hide\"").doesNotContain("jean");
        for (String bad : List.of("", "{}", "[]", "{\"id\":1", "{\"id\":\"a\",\"reason\":\"b\",\"more\":1}")) {
            assertThat(post(key, "/admin/v1/hide", bad).statusCode()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void aRunIsStartedFollowedAndNotedToItsEnd() throws IOException {
        String key = key(AccessRole.OPERATOR);

        HttpResponse<String> begun = post(key, "/admin/v1/index", "{\"paths\":[\"jean-martin.md\"],\"prune\":true}");
        HttpResponse<String> second = post(key, "/admin/v1/index", "");
        administration.runs.end();

        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        assertThat(header(begun, "Location")).isEqualTo("/admin/v1/runs/r1");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("run-under-way", "r1");
        assertThat(send(key, "GET", "/admin/v1/runs/r1").body()).contains("\"phase\":\"done\"", "12:01:00");
        assertThat(send(key, "GET", "/admin/v1/runs/r9").statusCode()).isEqualTo(404);
        assertThat(post(key, "/admin/v1/index", "{\"paths\":[\"/etc\"]}").body())
                .contains("invalid-parameter", "/etc");
        assertThat(post(key, "/admin/v1/index", "{\"prune\":true}").statusCode())
                .isEqualTo(400);
        assertThat(audit())
                .contains("\"subject\":\"paths:1 prune\",\"outcome\":\"begun\"")
                .contains("\"subject\":\"paths:1 prune run:r1\",\"outcome\":\"done\"")
                .doesNotContain("jean", "/etc");
    }

    @Test
    void aQuestionInCypherIsAnsweredToEveryAccountInTheFormAskedFor() {
        String key = key(AccessRole.READER);
        String question = "{\"query\":\"RETURN 1\",\"parameters\":{\"n\":[1,null]}}";

        HttpResponse<String> json = post(key, "/api/v1/cypher", question);
        HttpResponse<String> csv = post(key, "/api/v1/cypher?format=csv", question);
        HttpResponse<String> graph = post(key, "/api/v1/cypher?format=graphml", question);

        assertThat(json.body())
                .contains("\"rows\":[[\"RETURN 1\",null,{\"id\":\"person:jean\",", "{\"n\":[1,null]}]]")
                .contains("\"truncated\":\"rows\"", "\"edges\":[]");
        assertThat(header(json, "Content-Type")).isEqualTo("application/json");
        assertThat(csv.body()).contains("question,rien,qui,valeurs\r\nRETURN 1,,person:jean,");
        assertThat(graph.body()).contains("<node id=\"person:jean\">", "Jean &lt;b");
        assertThat(post("rt_00000000_00", "/api/v1/cypher", question).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aQuestionInCypherThatIsNoneIsRefusedWithWhatIsWrong() {
        String key = key(AccessRole.READER);

        HttpResponse<String> writes = post(key, "/api/v1/cypher", "{\"query\":\"CREATE (n)\"}");

        assertThat(writes.statusCode()).isEqualTo(400);
        assertThat(writes.body())
                .contains("urn:retours:problem:invalid-parameter", "\"query\":[\"Cette question écrit");
        for (String bad : List.of("", "{}", "[]", "{\"query\":\" \"}", "{\"query\":1,\"more\":2}")) {
            assertThat(post(key, "/api/v1/cypher", bad).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(post(key, "/api/v1/cypher?format=xls", "{\"query\":\"RETURN 1\"}")
                        .body())
                .contains("json, csv ou graphml");
        assertThat(post(key, "/api/v1/cypher", "{\"query\":\"" + "x".repeat(64 << 10) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void readingFilesInTakesAnOperator() {
        String key = key(AccessRole.EDITOR);

        assertThat(post(key, "/admin/v1/index", "{\"paths\":[\"a\"]}").statusCode())
                .isEqualTo(403);
        assertThat(post(key, "/admin/v1/index", "").statusCode()).isEqualTo(202);
    }

    @Test
    void aBackupIsSentWhole() {
        HttpResponse<String> answer = send(key(AccessRole.OPERATOR), "POST", "/admin/v1/backup");

        assertThat(answer.body()).isEqualTo("zip");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/zip");
        assertThat(header(answer, "Content-Length")).isEqualTo("3");
        assertThat(header(answer, "Content-Disposition")).matches("attachment; filename=\"retours-[0-9-]+\\.zip\"");
    }

    @Test
    void whoeverIsTakenAwayIsOutAtOnce() {
        String key = key(AccessRole.READER);
        key(AccessRole.OPERATOR);
        assertThat(send(key, "GET", "/admin/v1/me").statusCode()).isEqualTo(200);

        keys.remove("reader", AuditActor.COMMAND_LINE);

        assertThat(send(key, "GET", "/admin/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void nothingIsDoneThatCannotBeNoted() throws IOException {
        String key = key(AccessRole.EDITOR);
        Files.delete(folder.resolve("audit.jsonl"));
        Files.createDirectory(folder.resolve("audit.jsonl"));

        HttpResponse<String> answer = put(key, "*", HIDE);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("accounts-unavailable", "audit.jsonl");
        assertThat(administration.curation.text).isEmpty();
    }
}
