package fr.retours.bench.peer;

import fr.retours.bench.site.HttpAnswer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Solr, one core. */
public final class SolrEngine extends PeerEngine {
    private static final String CORE = "/solr/recaps";

    /** Starts a server. */
    public SolrEngine(Path peers) throws IOException {
        super(peers, "solr", "SolrNode.java");
    }

    @Override
    public String name() throws IOException {
        var about = get("/solr/admin/info/system?wt=json").json();
        return "Solr " + about.at("/lucene/solr-spec-version").asText();
    }

    @Override
    public void add(Collection<Map<String, Object>> documents) throws IOException {
        send("POST", CORE + "/update", TYPE, JSON.writeValueAsBytes(documents));
    }

    @Override
    public void commit() throws IOException {
        get(CORE + "/update?commit=true");
    }

    @Override
    public HttpAnswer search(PeerQuery query) throws IOException {
        var path = new StringBuilder(path(query));
        path.append("&facet=true&facet.mincount=1&facet.limit=").append(VALUES);
        PeerDocument.FACETS.forEach(facet -> path.append("&facet.field=").append(facet));
        path.append("&hl=true&hl.method=unified&hl.fl=title,text&hl.snippets=1&f.title.hl.fragsize=0");
        return get(path.toString());
    }

    @Override
    public List<String> ids(PeerQuery query) throws IOException {
        return ids(get(path(query)).json().at("/response/docs"), "/id");
    }

    private static String path(PeerQuery query) {
        var path = new StringBuilder(CORE + "/select?defType=edismax&tie=1.0&mm=1&wt=json&rows=" + HITS);
        path.append("&qf=").append(encoded("title^2 text names"));
        path.append("&q=").append(encoded(query.words()));
        query.filters().forEach((field, value) -> {
            String day = "day:[" + value + "T00:00:00Z TO *]";
            String filter = field.equals(PeerQuery.FROM) ? day : "{!term f=" + field + "}" + value;
            path.append("&fq=").append(encoded(filter));
        });
        return path.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
