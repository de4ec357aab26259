package fr.retours.bench.peer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Solr, one core. */
public final class SolrEngine extends PeerEngine {
    private static final String TYPE = "application/json";
    private static final String CORE = "/solr/recaps";

    private final String name;

    private SolrEngine(Process process, URI address, Path data) throws IOException {
        super(process, address, data);
        name = "Solr "
                + json(ask("GET", "/solr/admin/info/system?wt=json", TYPE, new byte[0]))
                        .at("/lucene/solr-spec-version")
                        .asText();
    }

    /** Starts a server. */
    public static SolrEngine start(Path peers) throws IOException {
        return start(peers, "solr", "SolrNode.java", SolrEngine::new);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void add(Collection<Map<String, Object>> documents) throws IOException {
        ask("POST", CORE + "/update", TYPE, JSON.writeValueAsBytes(documents));
    }

    @Override
    public void commit() throws IOException {
        ask("GET", CORE + "/update?commit=true", TYPE, new byte[0]);
    }

    @Override
    public byte[] search(PeerQuery query) throws IOException {
        var path = new StringBuilder(path(query));
        path.append("&facet=true&facet.mincount=1&facet.limit=").append(VALUES);
        PeerDocument.FACETS.forEach(facet -> path.append("&facet.field=").append(facet));
        path.append("&hl=true&hl.method=unified&hl.fl=title,text&hl.snippets=1&f.title.hl.fragsize=0");
        return sent(path.toString());
    }

    @Override
    public List<String> ids(PeerQuery query) throws IOException {
        List<String> ids = new ArrayList<>();
        json(sent(path(query)))
                .at("/response/docs")
                .forEach(hit -> ids.add(hit.path("id").asText()));
        return ids;
    }

    private static String path(PeerQuery query) {
        var path = new StringBuilder(CORE + "/select?defType=edismax&tie=1.0&mm=1&wt=json&rows=" + HITS);
        path.append("&qf=").append(encoded("title^2 text names"));
        path.append("&q=").append(encoded(query.words()));
        query.filters()
                .forEach((field, value) -> path.append("&fq=")
                        .append(encoded(
                                field.equals(PeerQuery.FROM)
                                        ? "day:[" + value + "T00:00:00Z TO *]"
                                        : "{!term f=" + field + "}" + value)));
        return path.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private byte[] sent(String path) throws IOException {
        return ask("GET", path, TYPE, new byte[0]);
    }
}
