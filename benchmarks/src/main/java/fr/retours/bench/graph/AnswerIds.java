package fr.retours.bench.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;

/**
 * What an answer lists, by id, to compare those of the API and of a statement.
 *
 * @param total how many there are in all
 */
public record AnswerIds(long total, Set<String> ids) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public AnswerIds {
        ids = Set.copyOf(ids);
    }

    /** Reads what a statement found: rows with {@code id}, and {@code total} where the answer tells it. */
    static AnswerIds of(List<Record> rows) {
        var ids = rows.stream().map(row -> row.get("id").asString()).collect(Collectors.toSet());
        return new AnswerIds(rows.isEmpty() ? 0 : rows.getFirst().get("total").asLong(ids.size()), ids);
    }

    /** Reads an answer of the API. */
    static AnswerIds of(String answer) throws IOException {
        JsonNode root = JSON.readTree(answer);
        JsonNode data = root.path("data");
        if (data.has("paths")) {
            var lengths = stream(data.path("paths"))
                    .map(path -> path.path("length"))
                    .limit(1)
                    .toList();
            return new AnswerIds(
                    lengths.isEmpty() ? 0 : lengths.getFirst().asLong(),
                    lengths.stream().map(JsonNode::asText).collect(Collectors.toSet()));
        }
        if (data.has("years")) {
            var years = texts(data.path("years"), "/year", "/events", "/relations", "/ties");
            return new AnswerIds(years.size(), years);
        }
        if (data.has("ties")) {
            return new AnswerIds(data.path("total").asLong(), texts(data.path("ties"), "/entity", "/event"));
        }
        return new AnswerIds(
                root.path("total").asLong(), stream(data).map(AnswerIds::id).collect(Collectors.toSet()));
    }

    private static String id(JsonNode item) {
        if (item.has("to")) {
            return item.path("from").isNull() ? text(item, "/to/id") : text(item, "/from/id", "/to/id");
        }
        return Stream.of("/territory/id", "/person/id", "/event/id", "/id")
                .map(item::at)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("item must have an id: " + item));
    }

    private static Set<String> texts(JsonNode items, String... parts) {
        return stream(items).map(item -> text(item, parts)).collect(Collectors.toSet());
    }

    private static String text(JsonNode item, String... parts) {
        return Stream.of(parts).map(part -> item.at(part).asText()).collect(Collectors.joining(" "));
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return items.valueStream();
    }
}
