package fr.retours.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.text.IndexUnavailableException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends documents many at a time. Whoever fills a request sends it, so that nobody writes faster than the cluster takes. What a node had no
 * room for is sent again with the next request. Safe for concurrent use.
 */
final class BulkWriter {
    private static final int BYTES = 4 << 20;
    private static final int TOO_MANY = 429;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_ERROR = 300;

    private final ClusterHttp http;
    private final List<Action> waiting = new ArrayList<>();
    private int bytes;

    BulkWriter(ClusterHttp http) {
        this.http = http;
    }

    /**
     * One line or two of a request.
     *
     * @param lines with line ends
     */
    private record Action(byte[] lines) {}

    /** Writes a document under an id. */
    void index(String id, String routing, ObjectNode document) {
        add(action("index", id, routing) + "\n" + document + "\n");
    }

    /** Deletes the document with an id, which need not be there. */
    void delete(String id, String routing) {
        add(action("delete", id, routing) + "\n");
    }

    private static JsonNode action(String kind, String id, String routing) {
        var action = JsonNodeFactory.instance.objectNode();
        action.putObject(kind).put("_id", id).put("routing", routing);
        return action;
    }

    private void add(String lines) {
        List<Action> full = List.of();
        synchronized (this) {
            var action = new Action(lines.getBytes(UTF_8));
            waiting.add(action);
            bytes += action.lines().length;
            if (bytes >= BYTES) {
                full = taken();
            }
        }
        send(full);
    }

    private List<Action> taken() {
        var all = List.copyOf(waiting);
        waiting.clear();
        bytes = 0;
        return all;
    }

    /**
     * Sends what waits.
     *
     * @throws IndexUnavailableException if it cannot be written
     */
    void flush() {
        List<Action> all;
        synchronized (this) {
            all = taken();
        }
        send(all);
    }

    private void send(List<Action> actions) {
        List<Action> left = actions;
        while (!left.isEmpty()) {
            var body = new ByteArrayOutputStream();
            left.forEach(action -> body.writeBytes(action.lines()));
            var answer = http.require(
                    http.send("POST", http.path("/_bulk"), "application/x-ndjson", body.toByteArray()),
                    "l'écriture de récaps");
            left = refused(left, answer.json().path("items"));
        }
    }

    /** Returns what is to be sent again. */
    private List<Action> refused(List<Action> sent, JsonNode items) {
        List<Action> again = new ArrayList<>();
        for (int at = 0; at < sent.size(); at++) {
            JsonNode item = items.path(at).elements().next();
            int status = item.path("status").asInt();
            if (status == TOO_MANY) {
                again.add(sent.get(at));
            } else if (status >= FIRST_ERROR && status != NOT_FOUND) {
                throw new IndexUnavailableException(
                        "L'index " + http.where() + " n'a pas pris le récap "
                                + item.path("_id").asText() + " ("
                                + item.at("/error/reason").asText()
                                + ") : vérifiez l'espace disque des nœuds, puis relancez.",
                        null);
            }
        }
        if (again.size() == sent.size()) {
            http.pause();
        }
        return again;
    }
}
