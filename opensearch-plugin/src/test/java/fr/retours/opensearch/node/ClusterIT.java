package fr.retours.opensearch.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.retours.opensearch.wire.DocumentCodec;
import fr.retours.opensearch.wire.ShardQuestion;
import fr.retours.text.Facts;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.store.WritingAnalysis;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
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
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.opensearch.common.xcontent.XContentHelper;
import org.opensearch.common.xcontent.json.JsonXContent;

/** The plug-in in two nodes, which are processes of their own, started as {@code benchmarks/cluster/run} starts them. */
@EnabledIfSystemProperty(named = "retours.cluster", matches = "true", disabledReason = "only with -Pcluster")
class ClusterIT {
    private static final String INDEX = """
            {"settings": {"number_of_shards": 3, "number_of_replicas": 1},
             "mappings": {"dynamic": false, "properties": {
               "recap": {"type": "keyword"}, "run": {"type": "long"}, "removed": {"type": "boolean"},
               "digest": {"type": "keyword", "index": false}, "document": {"type": "object", "enabled": false}}}}""";
    private static final String QUESTION = Base64.getEncoder().encodeToString(ShardQuestion.outline());
    private static final int COPIES = 6;
    private static final WritingAnalysis ANALYSIS = new WritingAnalysis(StemExceptions.read(""));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Process cluster;
    /** The node that stays, then the one that may be killed. */
    private static List<String> hosts = List.of();

    @BeforeAll
    static void start() throws IOException {
        Path root = Path.of(System.getProperty("retours.root"));
        Path plugin;
        try (var archives =
                Files.newDirectoryStream(root.resolve("opensearch-plugin/target"), "retours-opensearch-*.zip")) {
            plugin = archives.iterator().next();
        }
        Path program = root.resolve("benchmarks/cluster");
        cluster = new ProcessBuilder(
                        java(),
                        program.resolve("OpenSearchCluster.java").toString(),
                        program.resolve("target/lib").toString(),
                        plugin.toString(),
                        "2",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var address = cluster.inputReader(UTF_8).readLine();
        assertThat(address).startsWith("opensearch://");
        hosts = List.of(URI.create(address).getAuthority().split(","));
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.destroy();
        assertThat(cluster.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void questions_are_answered_from_the_version_that_they_name() throws Exception {
        create("versions");
        write("versions", 1, List.of("a", "b", "c", "d", "e", "f"), List.of());
        complete("versions", 1);
        write("versions", 2, List.of("g"), List.of("a"));
        advance("versions", 2);

        assertThat(asked("versions", "v1", "")).containsExactly(0, 0, 0);
        assertThat(asked("versions", "v2", "&shards=2,0")).containsExactly(0, 0);
        assertThat(asked("versions", "v3", "")).containsExactly(1, 1, 1);
        assertThat(copies("versions"))
                .hasSize(COPIES)
                .allSatisfy(one -> assertThat(one).containsEntry("version", "v2"));
        assertThat(recaps("versions")).isEqualTo(2 * 6);
        assertThat(get("versions/_retours")).containsEntry("version", "v1").containsEntry("run", 1);
    }

    @Test
    void what_is_asked_wrongly_is_refused() throws Exception {
        create("refused");

        assertThat(send("GET", "nowhere/_retours", "").statusCode()).isEqualTo(404);
        assertThat(send("POST", "refused/_retours/advance", "{}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "refused/_retours/ask?version=v1", "{\"questions\": []}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "refused/_retours/ask?version=v1&shards=3", questions())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void other_copies_stand_in_for_a_node_that_was_killed_and_it_catches_up() throws Exception {
        create("killed");
        write("killed", 1, List.of("a", "b", "c", "d", "e", "f"), List.of());
        complete("killed", 1);

        ProcessHandle.of(Long.parseLong(
                        Files.readString(folder.resolve("node-2/pid")).strip()))
                .orElseThrow()
                .destroyForcibly();
        assertThat(asked("killed", "v1", "")).containsExactly(0, 0, 0);
        write("killed", 2, List.of("g"), List.of("a"));
        complete("killed", 2);
        bulk("""
                {"delete":{"_index":"killed","_id":"1/a","routing":"a"}}
                {"delete":{"_index":"killed","_id":"2/a","routing":"a"}}
                """);
        assertThat(asked("killed", "v2", "")).containsExactly(0, 0, 0);
        new ProcessBuilder(java(), "@" + folder.resolve("node-2/java.args"))
                .redirectOutput(folder.resolve("node-2/log").toFile())
                .redirectErrorStream(true)
                .start();

        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(copies("killed"))
                        .hasSize(COPIES)
                        .allSatisfy(one -> assertThat(one).containsEntry("version", "v2")));
        assertThat(recaps("killed")).isEqualTo(2 * 6);
        awaitGreen("killed");
    }

    private static void create(String index) throws Exception {
        ok(send("PUT", index, INDEX));
        awaitGreen(index);
    }

    private static void awaitGreen(String index) throws Exception {
        ok(send("GET", "_cluster/health/" + index + "?wait_for_status=green&timeout=120s", ""));
    }

    private static void write(String index, long run, List<String> written, List<String> removed) throws Exception {
        var lines = new StringBuilder();
        for (String recap : written) {
            var document = ANALYSIS.document(
                    Facts.of(recap).title("Un titre de " + run).build(), "empreinte");
            var packed = Base64.getEncoder().encodeToString(DocumentCodec.write(document));
            lines.append(lines(index, run, recap, "\"document\": \"" + packed + "\""));
        }
        removed.forEach(recap -> lines.append(lines(index, run, recap, "\"removed\": true")));
        bulk(lines.toString());
        ok(send("POST", index + "/_refresh", ""));
    }

    private static String lines(String index, long run, String recap, String what) {
        return """
                {"index":{"_index":"%s","_id":"%d/%s","routing":"%s"}}
                {"recap":"%s","run":%d,%s}
                """.formatted(index, run, recap, recap, recap, run, what);
    }

    private static void bulk(String lines) throws Exception {
        assertThat(json(ok(send("POST", "_bulk", lines)))).containsEntry("errors", false);
    }

    private static void advance(String index, long run) throws Exception {
        ok(send("POST", index + "/_retours/advance", "{\"run\": " + run + ", \"version\": \"v" + run + "\"}"));
    }

    private static void complete(String index, long run) throws Exception {
        advance(index, run);
        ok(send(
                "PUT",
                index + "/_mapping",
                "{\"_meta\": {\"retours\": {\"run\": " + run + ", \"version\": \"v" + run + "\"}}}"));
    }

    /** Returns how it went with each shard. */
    private static List<Integer> asked(String index, String version, String shards) throws Exception {
        var answer = ok(send("POST", index + "/_retours/ask?version=" + version + shards, questions()));
        List<Integer> states = new ArrayList<>();
        try (var in = new DataInputStream(new ByteArrayInputStream(answer))) {
            for (int left = in.readInt(); left > 0; left--) {
                states.add((int) in.readByte());
                in.skipNBytes(in.readInt());
            }
        }
        return states;
    }

    private static String questions() {
        return "{\"questions\": [\"" + QUESTION + "\"]}";
    }

    private static List<Map<String, Object>> copies(String index) throws Exception {
        List<Map<String, Object>> copies = new ArrayList<>();
        for (Object one : (List<?>) get(index + "/_retours").getOrDefault("copies", List.of())) {
            Map<String, Object> copy = new HashMap<>();
            ((Map<?, ?>) one).forEach((key, value) -> copy.put(key.toString(), value));
            copies.add(copy);
        }
        return copies;
    }

    private static int recaps(String index) throws Exception {
        return copies(index).stream()
                .mapToInt(one -> ((Number) one.get("recaps")).intValue())
                .sum();
    }

    private static Map<String, Object> get(String path) throws Exception {
        return json(ok(send("GET", path, "")));
    }

    private static Map<String, Object> json(byte[] body) {
        return XContentHelper.convertToMap(JsonXContent.jsonXContent, body, 0, body.length, false);
    }

    private static byte[] ok(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).as(new String(response.body(), UTF_8)).isEqualTo(200);
        return response.body();
    }

    private static HttpResponse<byte[]> send(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://" + hosts.getFirst() + "/" + path))
                .header("Content-Type", path.equals("_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofByteArray());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
