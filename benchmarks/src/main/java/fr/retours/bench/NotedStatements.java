package fr.retours.bench;

import fr.retours.api.RetoursServer;
import fr.retours.api.ServerConfig;
import fr.retours.api.Stores;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.fact.Extractors;
import fr.retours.api.page.SiteConfig;
import fr.retours.api.request.Redirects;
import fr.retours.graph.GraphConfig;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.relation.Neo4jParticipationGraph;
import fr.retours.graph.relation.Neo4jRelationGraph;
import fr.retours.graph.relation.Neo4jSliceGraph;
import fr.retours.graph.relation.WebReads;
import fr.retours.text.LuceneRecapSearch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** Learns which statements a request leads to, by serving it once over a driver that tells. Not safe for concurrent use. */
final class NotedStatements implements AutoCloseable {
    /** What is asked here for the first time is asked while nothing is warm. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** By path: what is asked again is not worked out again. */
    private final Map<String, Noted> known = new HashMap<>();

    private final List<Statement> noted = Collections.synchronizedList(new ArrayList<>());
    private final LuceneRecapSearch search;
    private final RetoursServer server;

    /** A statement that a request made. */
    record Statement(String text, Map<String, Object> parameters) {}

    /**
     * What a request led to.
     *
     * @param statements in their order
     * @param seconds until it was answered
     */
    record Noted(List<Statement> statements, double seconds) {
        Noted {
            statements = List.copyOf(statements);
        }
    }

    NotedStatements(Driver driver, URI bolt, Path index) {
        var notes = NotedDriver.over(driver, (text, parameters) -> noted.add(new Statement(text, parameters)));
        var connection = new Neo4jConnection(GraphConfig.of(bolt, "", "").withPatience(PATIENCE), notes);
        var web = new WebReads(connection);
        search = LuceneRecapSearch.follow(index);
        server = RetoursServer.start(
                new ServerConfig("127.0.0.1", 0, PATIENCE, SiteConfig.NONE),
                new Stores(
                        new Neo4jParticipationGraph(connection, web),
                        new Neo4jRelationGraph(web),
                        new Neo4jSliceGraph(web),
                        search,
                        Redirects.none(),
                        Extractors.unknown(),
                        PastVersions.none()));
    }

    /** Asks for a path. */
    Noted of(String path) throws IOException {
        Noted found = known.get(path);
        if (found == null) {
            noted.clear();
            long start = System.nanoTime();
            Site.get(URI.create("http://127.0.0.1:" + server.port()).resolve(path), "gzip");
            found = new Noted(noted, (System.nanoTime() - start) / 1e9);
            known.put(path, found);
        }
        return found;
    }

    @Override
    public void close() {
        server.close();
        search.close();
    }
}
