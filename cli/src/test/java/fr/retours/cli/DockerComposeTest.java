package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.terminal.Console;
import fr.retours.opensearch.IndexAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Holds docker-compose.yml and Dockerfile to what the program really takes, serves and needs. */
class DockerComposeTest {
    private static final Path ROOT = Path.of(System.getProperty("retours.root"));
    private static final Path COMPOSE = ROOT.resolve("docker-compose.yml");
    private static final Path SCALED = ROOT.resolve("docker-compose.scale.yml");
    private static final int BOLT_PORT = 7687;

    private ComposeFile compose;
    private Dockerfile images;

    @BeforeEach
    void readBothFiles() throws IOException {
        compose = ComposeFile.read(COMPOSE);
        images = Dockerfile.read(ROOT.resolve("Dockerfile"));
    }

    @Test
    void theServicesAreTheThreePrograms() {
        assertThat(compose.services()).containsExactlyInAnyOrder("neo4j", "indexer", "search-api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"indexer", "search-api"})
    void eachProgramIsATargetOfTheDockerfile(String service) {
        var build = ComposeFile.mapping(compose.service(service).get("build"));

        assertThat(build).containsEntry("context", ".").containsEntry("target", service);
        assertThat(images.parentOf(service)).isEqualTo("run");
        assertThat(compose.service(service)).doesNotContainKeys("command", "entrypoint", "user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"indexer", "search-api"})
    void eachProgramIsACommandWithItsOptionsAndVariables(String service) {
        var variables = new EnvironmentDefaults(compose.environment(service));
        CommandLine commands = commands(variables);

        var parsed = commands.parseArgs(images.words(service, "CMD").toArray(String[]::new));

        assertThat(parsed.subcommand().errors()).isEmpty();
        assertThat(parsed.subcommand().commandSpec().name()).isEqualTo(service.equals("indexer") ? "index" : "serve");
        assertThat(variables.unknown(commands)).isEmpty();
    }

    @Test
    void theBalancerAsksTheSearchServersAndNobodyElseIsReachable() throws IOException {
        String text = Files.readString(SCALED);

        assertThat(compose.list("search-api", "ports"))
                .as("the port that is taken away")
                .hasSize(1);
        assertThat(text)
                .contains("  search-api:\n    ports: !reset []\n")
                .contains("127.0.0.1:${RETOURS_PORT:-8080}:8080")
                .contains("RETOURS_PROXY: ", "    file: docker-balancer.conf\n");
        assertThat(ROOT.resolve("docker-balancer.conf"))
                .content()
                .contains("server search-api:8080 resolve", "proxy_set_header X-Forwarded-For $remote_addr;");
        assertThat(ComposeFile.variables(SCALED))
                .containsExactlyInAnyOrder("RETOURS_PORT", "RETOURS_REPLICAS", "NODE_HEAP");
        assertThat(text).contains("http://127.0.0.1:8080/health/live");
        assertThat(statusOf("/health/live")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"indexer", "search-api"})
    void theIndexIsOnTheNodesOfTheScaledFile(String service) throws IOException {
        ComposeFile scaled = ComposeFile.read(SCALED);
        var variables = new EnvironmentDefaults(scaled.environment(service));
        IndexAddress index = IndexAddress.parse(scaled.environment(service).get("RETOURS_INDEX"));
        List<String> nodes = index.nodes().stream().map(URI::getHost).toList();

        assertThat(variables.unknown(commands(variables))).isEmpty();
        assertThat(index.nodes()).hasSize(3).allMatch(node -> node.getPort() == 9200);
        for (String node : nodes) {
            assertThat(scaled.environment(node))
                    .containsEntry("node.name", node)
                    .containsEntry("discovery.seed_hosts", String.join(",", nodes))
                    .containsEntry("cluster.initial_cluster_manager_nodes", String.join(",", nodes));
            assertThat(ComposeFile.mapping(scaled.service(node).get("build"))).containsEntry("target", "opensearch");
            assertThat(scaled.service(node)).doesNotContainKey("ports");
            assertThat(scaled.waitsFor(service, node)).isEqualTo("service_healthy");
        }
    }

    @Test
    void openSearchIsTheVersionThatThePlugInIsFor() throws IOException {
        assertThat(images.parentOf("opensearch")).isEqualTo("${OPENSEARCH_IMAGE}");
        assertThat(images.argument("OPENSEARCH_IMAGE"))
                .isEqualTo("opensearchproject/opensearch:" + property("opensearch.version"));
    }

    @Test
    void theEntryPointIsTheMainClass() {
        assertThat(images.words("run", "ENTRYPOINT")).startsWith("java").endsWith(Main.class.getName());
    }

    @Test
    void theImagesRunAsAUserWithoutRights() {
        assertThat(images.instruction("run", "USER")).isEqualTo("retours");
        assertThat(images.instruction("run", "RUN")).contains("useradd").contains("--uid 10001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"indexer", "search-api"})
    void aProgramCanDoNothingToItsMachine(String service) {
        assertThat(compose.list(service, "cap_drop")).containsExactly("ALL");
        assertThat(compose.list(service, "security_opt")).containsExactly("no-new-privileges:true");
        assertThat(compose.service(service)).containsEntry("read_only", true).containsKeys("pids_limit", "mem_limit");
    }

    @Test
    void javaOfTheImagesIsTheOldestThatTheBuildTakes() throws IOException {
        String release = property("maven.compiler.release");

        assertThat(images.argument("BUILD_IMAGE")).endsWith("-temurin-" + release);
        assertThat(images.argument("RUN_IMAGE")).isEqualTo("eclipse-temurin:" + release + "-jre");
    }

    @Test
    void neo4jIsTheCommunityEditionOfTheYearThatTheBuildTests() throws IOException {
        String year = property("neo4j.version").replaceFirst("\\..*", "");

        assertThat(compose.service("neo4j")).containsEntry("image", "neo4j:" + year + "-community");
    }

    @ParameterizedTest
    @ValueSource(strings = {"indexer", "search-api"})
    void theProgramsLogInToTheNeo4jService(String service) {
        var environment = compose.environment(service);
        var uri = URI.create(environment.get("RETOURS_NEO4J"));

        assertThat(uri).hasScheme("bolt").hasHost("neo4j").hasPort(BOLT_PORT);
        assertThat(compose.environment("neo4j"))
                .containsEntry(
                        "NEO4J_AUTH",
                        environment.get("RETOURS_NEO4J_USER") + "/" + environment.get(EnvironmentDefaults.PASSWORD));
        assertThat(compose.waitsFor(service, "neo4j")).isEqualTo("service_healthy");
    }

    @Test
    void nobodyNeedsAPasswordWrittenInTheFile() throws IOException {
        assertThat(compose.environment("neo4j")).containsEntry("NEO4J_AUTH", "neo4j/" + ComposeFile.GIVEN);
        assertThat(ComposeFile.variables(COMPOSE))
                .containsExactlyInAnyOrder(
                        EnvironmentDefaults.PASSWORD,
                        "RETOURS_PORT",
                        "RETOURS_BASE_URL",
                        "RETOURS_CONTACT",
                        "RETOURS_CLIENT_CONNECTIONS",
                        "RETOURS_CLIENT_RATE",
                        "RETOURS_PROXY",
                        "MEMORY",
                        "RECAPS");
    }

    @Test
    void bothProgramsShareTheDataFolderInANamedVolume() {
        for (String service : List.of("indexer", "search-api")) {
            String folder = compose.environment(service).get("RETOURS_DATA");
            assertThat(compose.list(service, "volumes")).contains("data:" + folder);
            assertThat(images.instruction("run", "VOLUME")).isEqualTo(folder);
        }
        assertThat(compose.list("neo4j", "volumes")).containsExactly("graph:/data");
        assertThat(compose.volumes()).containsExactlyInAnyOrder("data", "graph");
    }

    @Test
    void theIndexerReadsTheMountedFolderOnce() {
        var mounted = compose.list("indexer", "volumes").stream().filter(volume -> volume.endsWith(":ro"));

        assertThat(mounted)
                .singleElement()
                .isEqualTo("./samples:" + images.words("indexer", "CMD").get(1) + ":ro");
        assertThat(ROOT.resolve("samples")).isDirectory();
        assertThat(compose.service("indexer")).containsEntry("restart", "no");
    }

    @Test
    void thePortIsTheServersOwnAndOpenOnTheMachineAlone() {
        ParseResult serve = commands(new EnvironmentDefaults(compose.environment("search-api")))
                .parseArgs(images.words("search-api", "CMD").toArray(String[]::new))
                .subcommand();

        int inside = serve.matchedOptionValue("--port", 0);

        assertThat(images.instruction("search-api", "EXPOSE")).isEqualTo(String.valueOf(inside));
        assertThat(images.instructions()).anyMatch(line -> line.endsWith("/dev/tcp/127.0.0.1/" + inside));
        assertThat(compose.list("search-api", "ports"))
                .containsExactly("127.0.0.1:" + Serving.DEFAULT_PORT + ":" + inside);
        assertThat(serve.<String>matchedOptionValue("--host", "")).isEqualTo("0.0.0.0");
    }

    @Test
    void theHealthChecksAskForPathsThatTheServerServes() {
        List<String> alone = images.words("search-api", "HEALTHCHECK");
        List<String> together = compose.healthCheck("search-api");

        assertThat(together).startsWith("CMD", alone.get(0));
        assertThat(statusOf(alone.get(1))).as("alive without its stores").isEqualTo(200);
        assertThat(statusOf(together.get(2))).as("not ready without its stores").isEqualTo(503);
        assertThat(images.instructions()).anyMatch(line -> line.startsWith("COPY ") && line.endsWith(alone.get(0)));
    }

    @Test
    void theHealthCheckOfNeo4jAsksItsHttpPort() {
        assertThat(compose.healthCheck("neo4j")).startsWith("CMD", "wget").endsWith("http://127.0.0.1:7474");
    }

    /** Asks a server whose stores are down. */
    private static int statusOf(String path) {
        try (var server = StubbedServer.overStoresThatAreAway()) {
            return new SiteClient("http://127.0.0.1:" + server.port() + '/')
                    .get(path)
                    .statusCode();
        }
    }

    private static CommandLine commands(EnvironmentDefaults environment) {
        var nowhere = new PrintWriter(PrintWriter.nullWriter());
        return Main.commands(environment, new Console(nowhere, nowhere, false));
    }

    private static String property(String name) throws IOException {
        String quoted = Pattern.quote(name);
        var found = Pattern.compile("<" + quoted + ">(.+)</" + quoted + ">")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
