package fr.retours.graph;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/** The adapters keep the contracts of their ports on the image of Neo4j that docker-compose.yml runs. */
@EnabledIf(value = "dockerAnswers", disabledReason = "Docker does not answer")
class Neo4jContainerIT extends Neo4jContracts {
    private static final String PASSWORD = "mot-de-passe-d-essai";
    private static final String IMAGE = "image: ";

    private static Neo4jContainer neo4j;

    static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @BeforeAll
    static void start() throws IOException {
        neo4j = new Neo4jContainer(composedImage())
                .withAdminPassword(PASSWORD)
                .withNeo4jConfig("dbms.usage_report.enabled", "false")
                .withNeo4jConfig("dbms.fleet_manager.enabled", "false")
                .withNeo4jConfig("server.fleet_discovery.enabled", "false");
        neo4j.start();
    }

    @AfterAll
    static void stop() {
        neo4j.close();
    }

    @Override
    OpenGraph emptyGraph() {
        return OpenGraph.empty(URI.create(neo4j.getBoltUrl()), "neo4j", PASSWORD);
    }

    private static String composedImage() throws IOException {
        Path compose = Path.of(System.getProperty("retours.root"), "docker-compose.yml");
        return Files.readAllLines(compose).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(IMAGE + "neo4j:"))
                .findFirst()
                .orElseThrow()
                .substring(IMAGE.length());
    }
}
