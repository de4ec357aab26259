package fr.retours.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.bench.site.HttpAnswer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a server answers to questions about all that it holds.
 *
 * @param byPath the answer of each path
 */
record ServedAnswers(Map<String, ServedAnswer> byPath) {
    private static final String API = "/api/v1/";
    private static final List<String> LISTS = List.of(
            API + "people?limit=100",
            API + "events?limit=100",
            API + "search?q=ville&limit=50",
            API + "search?q=%C3%A9conomie%20sociale&limit=50",
            API + "graph/cooperation?level=region");
    private static final int ASKED_OF_EACH = 3;
    private static final Set<String> QUOTED = Set.of("text", "url", "extractor");

    /** Copies the map. */
    ServedAnswers {
        byPath = Map.copyOf(byPath);
    }

    /**
     * What came for a path.
     *
     * @param status of HTTP
     * @param told without what is said of the answer itself
     */
    record ServedAnswer(int status, JsonNode told) {
        boolean isRefusal() {
            return status == HttpURLConnection.HTTP_UNAVAILABLE;
        }

        boolean tellsTheSameAs(@Nullable ServedAnswer other) {
            return other != null
                    && status == other.status
                    && (status != HttpURLConnection.HTTP_OK || isSame(told, other.told));
        }

        /** A sentence may not be at hand: a run changes one store after the other. */
        private static boolean isSame(JsonNode seen, @Nullable JsonNode wanted) {
            if (wanted == null || seen.size() != wanted.size()) {
                return false;
            }
            if (seen.isObject()) {
                boolean quote = seen.has("extractor");
                return seen.propertyStream()
                        .allMatch(one -> (quote && one.getValue().isNull() && QUOTED.contains(one.getKey()))
                                || isSame(one.getValue(), wanted.get(one.getKey())));
            }
            return seen.isArray()
                    ? IntStream.range(0, seen.size()).allMatch(i -> isSame(seen.get(i), wanted.get(i)))
                    : seen.equals(wanted);
        }
    }

    /** Asks a server for lists, and for some of what they name. */
    static Set<String> paths(URI server) throws IOException {
        Set<String> paths = new LinkedHashSet<>(LISTS);
        for (String id : ids(server, "people")) {
            paths.add(API + "people/" + id + "/co-participants");
            paths.add(API + "people/" + id + "/events");
        }
        for (String id : ids(server, "events")) {
            paths.add(API + "events/" + id);
            paths.add(API + "events/" + id + "/people");
        }
        return paths;
    }

    private static List<String> ids(URI server, String list) throws IOException {
        return HttpAnswer.get(server.resolve(API + list + "?limit=" + ASKED_OF_EACH))
                .ids();
    }

    /** Asks for all of some paths. */
    static ServedAnswers of(URI server, Set<String> paths) throws IOException {
        Map<String, ServedAnswer> answers = new LinkedHashMap<>();
        for (String path : paths) {
            answers.put(path, ask(server, path));
        }
        return new ServedAnswers(answers);
    }

    /** Asks for a path. */
    static ServedAnswer ask(URI server, String path) throws IOException {
        var answer = HttpAnswer.get(server.resolve(path));
        JsonNode tree = answer.json();
        if (tree instanceof ObjectNode whole) {
            whole.remove(List.of("meta", "links"));
        }
        return new ServedAnswer(answer.status(), tree);
    }
}
