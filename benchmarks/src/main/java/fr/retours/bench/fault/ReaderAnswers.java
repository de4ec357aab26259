package fr.retours.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.bench.site.Latencies;
import fr.retours.bench.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What clients were answered, and how long that took. Safe for concurrent use. */
final class ReaderAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> QUOTED = Set.of("text", "url", "extractor");

    private final Site site;
    private final List<Long> took = new ArrayList<>();
    /** How often the API named each thing, by path; as text, of which trees take ten times the memory. */
    private final Map<String, Map<String, Integer>> seen = new HashMap<>();

    private final long start = System.nanoTime();
    private int refused;

    ReaderAnswers(Site site) {
        this.site = site;
    }

    /** Asks for a path and keeps what comes. */
    void ask(String path) {
        long begun = System.nanoTime();
        try {
            var connection =
                    (HttpURLConnection) site.address().resolve(path).toURL().openConnection();
            boolean answered = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            try (var in = answered ? connection.getInputStream() : connection.getErrorStream()) {
                byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
                long took = System.nanoTime() - begun;
                note(took, path, answered ? reported(path, new String(bytes, StandardCharsets.UTF_8)) : null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the server must answer " + path, e);
        }
    }

    private synchronized void note(long nanoseconds, String path, @Nullable String reported) {
        took.add(nanoseconds);
        if (reported == null) {
            refused++;
        } else if (path.startsWith("/api/")) {
            seen.computeIfAbsent(path, first -> new HashMap<>()).merge(reported, 1, Integer::sum);
        }
    }

    /** Returns how many answers were none. */
    synchronized int refused() {
        return refused;
    }

    /** Returns how many answers of the API were neither those of before nor those of after. */
    synchronized int mixed(Map<String, String> before, Map<String, String> after) throws IOException {
        int mixed = 0;
        for (var path : seen.entrySet()) {
            JsonNode old = JSON.readTree(before.getOrDefault(path.getKey(), ""));
            JsonNode now = JSON.readTree(after.getOrDefault(path.getKey(), ""));
            for (var answer : path.getValue().entrySet()) {
                JsonNode reported = JSON.readTree(answer.getKey());
                if (!isSame(reported, old) && !isSame(reported, now)) {
                    mixed += answer.getValue();
                }
            }
        }
        return mixed;
    }

    synchronized Latencies latencies() {
        return Latencies.of(took.stream().mapToLong(one -> one).toArray(), (System.nanoTime() - start) / 1e9);
    }

    /** Returns whether an answer tells the same, but that a sentence may not be at hand: a run changes one store after the other. */
    public static boolean isSame(JsonNode seen, @Nullable JsonNode wanted) {
        if (wanted == null || seen.size() != wanted.size()) {
            return false;
        }
        if (seen.isObject()) {
            boolean quote = seen.has("extractor");
            return seen.propertyStream()
                    .allMatch(one -> (quote && one.getValue().isNull() && QUOTED.contains(one.getKey()))
                            || isSame(one.getValue(), wanted.get(one.getKey())));
        }
        if (seen.isArray()) {
            return IntStream.range(0, seen.size()).allMatch(i -> isSame(seen.get(i), wanted.get(i)));
        }
        return seen.equals(wanted);
    }

    /** Returns what an answer of the API tells of the graph: how long it took and which version it is are no part of it. */
    static String reported(String path, String answer) throws IOException {
        if (!path.startsWith("/api/")) {
            return "";
        }
        var tree = (ObjectNode) JSON.readTree(answer);
        tree.remove(List.of("meta", "links"));
        return tree.toString();
    }
}
