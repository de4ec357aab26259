package fr.retours.bench.peer;

import fr.retours.bench.site.HttpAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** OpenSearch, one node, one shard. */
public final class OpenSearchEngine extends PeerEngine {
    private static final String MAPPING = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0},
             "mappings": {"dynamic": "strict", "properties": {
               "id": {"type": "keyword"}, "day": {"type": "date"},
               "title": {"type": "text", "analyzer": "french", "index_options": "offsets"},
               "text": {"type": "text", "analyzer": "french", "index_options": "offsets"},
               "names": {"type": "text", "analyzer": "french"},
               "theme": {"type": "keyword"}, "kind": {"type": "keyword"}, "person": {"type": "keyword"},
               "body": {"type": "keyword"}, "collectivite": {"type": "keyword"}, "year": {"type": "keyword"}}}}""";
    private static final Map<String, Object> HIGHLIGHT = Map.of(
            "fields", Map.of("title", Map.of("number_of_fragments", 0), "text", Map.of("number_of_fragments", 1)));

    /** Starts a node. */
    public OpenSearchEngine(Path peers) throws IOException {
        super(peers, "opensearch", "OpenSearchNode.java");
        send("PUT", "/recaps", TYPE, MAPPING.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() throws IOException {
        return "OpenSearch " + get("/").json().at("/version/number").asText();
    }

    @Override
    public void add(Collection<Map<String, Object>> documents) throws IOException {
        var body = new ByteArrayOutputStream();
        for (Map<String, Object> one : documents) {
            body.write("{\"index\":{}}\n".getBytes(StandardCharsets.UTF_8));
            body.write(JSON.writeValueAsBytes(one));
            body.write('\n');
        }
        var answer = send("POST", "/recaps/_bulk", "application/x-ndjson", body.toByteArray());
        if (answer.json().path("errors").asBoolean(true)) {
            throw new IOException("all must be indexed, got " + answer.text().substring(0, 500));
        }
    }

    @Override
    public void commit() throws IOException {
        send("POST", "/recaps/_flush", TYPE, new byte[0]);
        send("POST", "/recaps/_refresh", TYPE, new byte[0]);
    }

    @Override
    public HttpAnswer search(PeerQuery query) throws IOException {
        var facets = PeerDocument.FACETS.stream()
                .collect(Collectors.toMap(one -> one, one -> Map.of("terms", Map.of("field", one, "size", VALUES))));
        return sent(query, Map.of("aggs", facets, "highlight", HIGHLIGHT));
    }

    @Override
    public List<String> ids(PeerQuery query) throws IOException {
        return ids(sent(query, Map.of()).json().at("/hits/hits"), "/_source/id");
    }

    private HttpAnswer sent(PeerQuery query, Map<String, Object> more) throws IOException {
        var words =
                Map.of("query", query.words(), "type", "most_fields", "fields", List.of("title^2", "text", "names"));
        var filters = query.filters().entrySet().stream()
                .map(one -> one.getKey().equals(PeerQuery.FROM)
                        ? Map.of("range", Map.of("day", Map.of("gte", one.getValue())))
                        : Map.of("term", Map.of(one.getKey(), one.getValue())))
                .toList();
        Map<String, Object> body = new HashMap<>(more);
        body.put("size", HITS);
        body.put("track_total_hits", true);
        body.put("query", Map.of("bool", Map.of("must", Map.of("multi_match", words), "filter", filters)));
        return send("POST", "/recaps/_search", TYPE, JSON.writeValueAsBytes(body));
    }
}
