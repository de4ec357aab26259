package fr.retours.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.retours.opensearch.wire.DocumentCodec;
import fr.retours.opensearch.wire.ShardAnswers;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.field.RecapFields;
import fr.retours.text.store.CompleteCommitPolicy;
import fr.retours.text.store.DocumentWriter;
import fr.retours.text.store.WritingAnalysis;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** As much of OpenSearch with the plug-in as the adapter asks for, in memory, one node. */
final class FakeCluster implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHARDS = 3;
    private static final long MANY = 1_000_000;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;
    private static final Pattern QUERY = Pattern.compile("([a-z_]+)=([^&]*)");

    private final HttpServer server;
    private final Map<String, ObjectNode> documents = new TreeMap<>();
    private final Map<Integer, Directory> shards = new HashMap<>();
    /** What is answered to the next requests in the place of what was asked for. */
    final Deque<Integer> refusals = new ConcurrentLinkedDeque<>();

    /** Of which requests the next answer is lost, after what they asked for was done, by method and path. */
    final Set<String> lost = ConcurrentHashMap.newKeySet();

    private @Nullable ObjectNode index;
    private long sequence;

    FakeCluster() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("a port must be free", e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    ClusterAccess access() {
        return access("");
    }

    /** Returns where it is, behind a node at another port. */
    ClusterAccess accessBehind(int port) {
        return access("127.0.0.1:" + port + ",");
    }

    private ClusterAccess access(String before) {
        String own = "127.0.0.1:" + server.getAddress().getPort();
        return new ClusterAccess(IndexAddress.parse("opensearch://" + before + own + "/retours"), "", "", null);
    }

    /** What is answered. */
    private record Said(int status, byte[] body) {
        static Said of(JsonNode body) {
            return new Said(200, body.toString().getBytes(UTF_8));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var refusal = refusals.poll();
        Said said;
        synchronized (this) {
            said = refusal == null
                    ? said(exchange.getRequestMethod(), exchange.getRequestURI(), body)
                    : new Said(refusal, new byte[0]);
        }
        if (lost.remove(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath())) {
            said = new Said(UNAVAILABLE, new byte[0]);
        }
        exchange.sendResponseHeaders(said.status(), said.body().length == 0 ? -1 : said.body().length);
        exchange.getResponseBody().write(said.body());
        exchange.close();
    }

    private Said said(String method, URI address, byte[] body) throws IOException {
        String what = method + " " + address.getPath().replaceFirst("^/retours", "");
        return switch (what) {
            case "HEAD " -> new Said(index == null ? NOT_FOUND : 200, new byte[0]);
            case "GET " -> index == null ? new Said(NOT_FOUND, new byte[0]) : Said.of(object().set("retours", index));
            case "PUT " -> {
                index = (ObjectNode) JSON.readTree(body);
                yield Said.of(index);
            }
            case "PUT /_mapping" -> {
                ((ObjectNode) known().path("mappings")).setAll((ObjectNode) JSON.readTree(body));
                yield Said.of(known());
            }
            case "GET /_doc/lease" ->
                documents.containsKey("lease")
                        ? Said.of(numbered(documents.get("lease")))
                        : new Said(NOT_FOUND, new byte[0]);
            case "PUT /_doc/lease" -> lease(parameters(address), body);
            case "DELETE /_doc/lease" -> {
                documents.remove("lease");
                yield Said.of(object());
            }
            case "POST /_bulk" -> Said.of(bulk(new String(body, UTF_8).split("\n")));
            case "POST /_search" -> Said.of(search(JSON.readTree(body).path("search_after")));
            case "POST /_mget" -> Said.of(some(JSON.readTree(body)));
            case "POST /_retours/advance" -> {
                advance(JSON.readTree(body));
                yield Said.of(object());
            }
            case "POST /_retours/ask" -> new Said(200, ask(parameters(address), JSON.readTree(body)));
            case "GET /_retours" -> Said.of(object().set("copies", object().putArray("none")));
            case "POST /_refresh", "POST /_forcemerge" -> Said.of(object());
            default -> throw new IllegalStateException("nobody asks " + what);
        };
    }

    private ObjectNode known() {
        if (index == null) {
            throw new IllegalStateException("the index must be there");
        }
        return index;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Map<String, String> parameters(URI address) {
        Map<String, String> parameters = new HashMap<>();
        Matcher each = QUERY.matcher(String.valueOf(address.getQuery()));
        while (each.find()) {
            parameters.put(each.group(1), each.group(2));
        }
        return parameters;
    }

    private static ObjectNode numbered(ObjectNode document) {
        return object().<ObjectNode>set("_source", document.path("source"))
                .put("_seq_no", document.path("sequence").asLong())
                .put("_primary_term", 1);
    }

    private Said lease(Map<String, String> conditions, byte[] body) throws IOException {
        var there = documents.get("lease");
        boolean fits = there == null
                ? "create".equals(conditions.get("op_type"))
                : String.valueOf(there.path("sequence").asLong()).equals(conditions.get("if_seq_no"));
        if (!fits) {
            return new Said(CONFLICT, new byte[0]);
        }
        ObjectNode document = object().put("sequence", ++sequence);
        document.set("source", JSON.readTree(body));
        documents.put("lease", document);
        return Said.of(numbered(document));
    }

    private JsonNode bulk(String... lines) throws IOException {
        ObjectNode answer = object();
        ArrayNode items = answer.putArray("items");
        for (int at = 0; at < lines.length; at++) {
            JsonNode action = JSON.readTree(lines[at]);
            String kind = action.fieldNames().next();
            String id = action.path(kind).path("_id").asText();
            if (kind.equals("index")) {
                ObjectNode document = object();
                document.set("source", JSON.readTree(lines[++at]));
                documents.put(id, document);
            } else {
                documents.remove(id);
            }
            items.addObject().putObject(kind).put("_id", id).put("status", 200);
        }
        return answer;
    }

    /** Finds one document after the other, so that whoever wants all has to go on. */
    private JsonNode search(JsonNode after) {
        ObjectNode answer = object();
        ArrayNode hits = answer.putObject("hits").putArray("hits");
        documents.values().stream()
                .map(document -> document.path("source"))
                .filter(source -> source.has("run"))
                .sorted(Comparator.comparing(FakeCluster::place))
                .filter(source -> place(source).compareTo(place(after.path(0), after.path(1))) > 0)
                .findFirst()
                .ifPresent(source -> hits.addObject()
                        .<ObjectNode>set("_source", source)
                        .putArray("sort")
                        .add(source.path("recap"))
                        .add(source.path("run")));
        return answer;
    }

    private static String place(JsonNode source) {
        return place(source.path("recap"), source.path("run"));
    }

    private static String place(JsonNode recap, JsonNode run) {
        return recap.asText() + " " + (MANY + run.asLong());
    }

    private JsonNode some(JsonNode wanted) {
        ObjectNode answer = object();
        ArrayNode docs = answer.putArray("docs");
        wanted.path("docs").forEach(one -> {
            var document = documents.get(one.path("_id").asText());
            docs.addObject().set("_source", document == null ? object() : document.path("source"));
        });
        return answer;
    }

    private static int shardOf(JsonNode source) {
        return Math.floorMod(source.path("recap").asText().hashCode(), SHARDS);
    }

    private void advance(JsonNode to) throws IOException {
        for (int shard = 0; shard < SHARDS; shard++) {
            var directory = shards.computeIfAbsent(shard, any -> new ByteBuffersDirectory());
            var analysis =
                    new WritingAnalysis(StemExceptions.read(to.path("stems").asText()));
            try (var writer =
                    new DocumentWriter(directory, analysis, OpenMode.CREATE, new CompleteCommitPolicy(data -> true))) {
                List<JsonNode> inOrder = new ArrayList<>();
                documents.values().stream()
                        .map(document -> document.path("source"))
                        .filter(source -> source.has("run")
                                && source.path("run").asLong() <= to.path("run").asLong())
                        .sorted(Comparator.comparingLong(
                                source -> source.path("run").asLong()))
                        .forEach(inOrder::add);
                for (JsonNode source : inOrder) {
                    if (shardOf(source) == shard) {
                        write(source, writer);
                    }
                }
                writer.commit(Map.of(RecapFields.DATASET_KEY, to.path("version").asText()));
            }
        }
    }

    private static void write(JsonNode source, DocumentWriter writer) throws IOException {
        String recap = source.path("recap").asText();
        if (source.path("removed").asBoolean()) {
            writer.remove(recap);
        } else {
            writer.replace(recap, DocumentCodec.read(source.path("document").binaryValue()));
        }
    }

    private byte[] ask(Map<String, String> parameters, JsonNode body) throws IOException {
        String[] asked = parameters.getOrDefault("shards", "").split(",");
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(asked.length);
            for (int at = 0; at < asked.length; at++) {
                JsonNode questions = body.path("questions");
                JsonNode question = questions.path(questions.size() == 1 ? 0 : at);
                try (var reader = DirectoryReader.open(shards.get(Integer.parseInt(asked[at])))) {
                    byte[] answer = new ShardAnswers(reader).answer(question.binaryValue());
                    out.writeByte(0);
                    out.writeInt(answer.length);
                    out.write(answer);
                }
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
