package fr.retours.bench.peer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** OpenSearch, one node, one shard. */
public final class OpenSearchEngine extends PeerEngine {
    private static final String TYPE = "application/json";

    private static final String MAPPING = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0},
             "mappings": {"dynamic": "strict", "properties": {
               "id": {"type": "keyword"}, "day": {"type": "date"},
               "title": {"type": "text", "analyzer": "french", "index_options": "offsets"},
               "text": {"type": "text", "analyzer": "french", "index_options": "offsets"},
               "names": {"type": "text", "analyzer": "french"},
               "theme": {"type": "keyword"}, "kind": {"type": "keyword"}, "person": {"type": "keyword"},
               "body": {"type": "keyword"}, "collectivite": {"type": "keyword"}, "year": {"type": "keyword"}}}}""";

    private final String name;

    private OpenSearchEngine(Process process, URI address, Path data) throws IOException {
        super(process, address, data);
        name = "OpenSearch "
                + json(ask("GET", "/", TYPE, new byte[0])).at("/version/number").asText();
        ask("PUT", "/recaps", TYPE, MAPPING.getBytes(StandardCharsets.UTF_8));
    }

    /** Starts a node. */
    public static OpenSearchEngine start(Path peers) throws IOException {
        return start(peers, "opensearch", "OpenSearchNode.java", OpenSearchEngine::new);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void add(Collection<Map<String, Object>> documents) throws IOException {
        var body = new ByteArrayOutputStream();
        for (Map<String, Object> one : documents) {
            body.write("{\"index\":{}}\n".getBytes(StandardCharsets.UTF_8));
            body.write(JSON.writeValueAsBytes(one));
            body.write('\n');
        }
        var answer = json(ask("POST", "/recaps/_bulk", "application/x-ndjson", body.toByteArray()));
        if (answer.path("errors").asBoolean(true)) {
            throw new IOException(
                    "all must be indexed, got " + answer.toString().substring(0, 500));
        }
    }

    @Override
    public void commit() throws IOException {
        ask("POST", "/recaps/_flush", TYPE, new byte[0]);
        ask("POST", "/recaps/_refresh", TYPE, new byte[0]);
    }

    @Override
    public byte[] search(PeerQuery query) throws IOException {
        ObjectNode body = body(query);
        ObjectNode facets = body.putObject("aggs");
        for (String facet : PeerDocument.FACETS) {
            facets.putObject(facet).putObject("terms").put("field", facet).put("size", VALUES);
        }
        ObjectNode fields = body.putObject("highlight").putObject("fields");
        fields.putObject("title").put("number_of_fragments", 0);
        fields.putObject("text").put("number_of_fragments", 1);
        return sent(body);
    }

    @Override
    public List<String> ids(PeerQuery query) throws IOException {
        List<String> ids = new ArrayList<>();
        json(sent(body(query)))
                .at("/hits/hits")
                .forEach(hit -> ids.add(hit.at("/_source/id").asText()));
        return ids;
    }

    private static ObjectNode body(PeerQuery query) {
        ObjectNode body = JSON.createObjectNode();
        body.put("size", HITS).put("track_total_hits", true);
        ObjectNode bool = body.putObject("query").putObject("bool");
        bool.putObject("must")
                .putObject("multi_match")
                .put("query", query.words())
                .put("type", "most_fields")
                .putArray("fields")
                .add("title^2")
                .add("text")
                .add("names");
        var filters = bool.putArray("filter");
        query.filters().forEach((field, value) -> {
            if (field.equals(PeerQuery.FROM)) {
                filters.addObject().putObject("range").putObject("day").put("gte", value);
            } else {
                filters.addObject().putObject("term").put(field, value);
            }
        });
        return body;
    }

    private byte[] sent(ObjectNode body) throws IOException {
        return ask("POST", "/recaps/_search", TYPE, JSON.writeValueAsBytes(body));
    }
}
