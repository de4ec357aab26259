package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.retours.api.page.SiteConfig;
import fr.retours.api.transport.TransportLimits;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores that something damaged: what can be served is, the message names the remedy, and the remedy works. */
class DamagedStoresIT {
    private static final Path SAMPLES = Path.of(System.getProperty("retours.root"), "samples", "md");
    private static final Duration TO_COME_BACK = Duration.ofMinutes(5);
    private static final String REMEDY = "retours index --rebuild";
    /** What Neo4j writes at a time. */
    private static final int PAGE = 8192;

    private static final int SNIPPET = 100;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path temp;

    /** What an undisturbed run leaves. */
    private static DataFolder calm;

    private static StoredContent whole;

    private final StringWriter said = new StringWriter();
    private DataFolder folder;

    @BeforeAll
    static void index() throws IOException {
        calm = new DataFolder(temp.resolve("calm"));
        Files.createDirectory(calm.root());
        var said = new StringWriter();
        var forBoth = GraphServer.start(GraphServerConfig.in(calm.root()));
        try {
            assertThat(Main.run(
                            Map.of(),
                            console(said),
                            "index",
                            SAMPLES.toString(),
                            "--data",
                            calm.root().toString()))
                    .as("%s", said)
                    .isEqualTo(ExitCode.DONE);
            whole = StoredContent.of(calm);
        } finally {
            forBoth.close();
        }
    }

    @BeforeEach
    void copy(TestInfo test) throws IOException {
        folder = new DataFolder(Files.createTempDirectory(temp, "damaged").resolve("data"));
        try (Stream<Path> files = Files.walk(calm.root())) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, folder.root().resolve(calm.root().relativize(file).toString()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/databases/neo4j/neostore", "data/transactions/neo4j/neostore.transaction.db.0"})
    void aGraphThatDoesNotOpenLeavesTheSearchAndComesBackMadeAnew(String damaged) throws Exception {
        cut(folder.root().resolve("neo4j").resolve(damaged));

        try (var serving = serve()) {
            awaitMessage(folder.root().resolve("neo4j").toString(), REMEDY);
            assertThat(status(serving, "search?q=ville")).isEqualTo(200);
            assertThat(status(serving, "people")).isEqualTo(503);

            assertThat(run("index", "--rebuild")).as("%s", said).isEqualTo(ExitCode.DONE);

            awaitOk(serving, "people");
            assertIsWhole();
        }
    }

    @Test
    void aGraphThatIsDamagedInTheMiddleIsToldAndMadeAnew() throws Exception {
        Path store = folder.root().resolve("neo4j/data/databases/neo4j");
        for (String file : List.of("neostore.propertystore.db", "neostore.relationshipstore.db")) {
            scribble(store.resolve(file));
        }

        assertThat(run("verify")).isEqualTo(ExitCode.FAILED);
        assertThat(said.toString()).contains(REMEDY);
        try (var serving = serve()) {
            assertThat(status(serving, "search?q=ville")).isEqualTo(200);
            assertThat(status(serving, "people?q=a")).isIn(200, 503);
        }

        assertThat(run("index", "--rebuild")).as("%s", said).isEqualTo(ExitCode.DONE);
        assertIsWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a bit", "the end"})
    void aDamagedIndexIsToldByAllAndMadeAnewWhileTheGraphIsServed(String what) throws Exception {
        Path segment = largest(folder.lucene());
        if (what.equals("a bit")) {
            byte[] bytes = Files.readAllBytes(segment);
            bytes[bytes.length / 2] ^= 1;
            Files.write(segment, bytes);
        } else {
            cut(segment);
        }

        try (var serving = serve()) {
            assertThat(said.toString()).contains(folder.lucene().toString(), "est abîmé", REMEDY);
            assertThat(status(serving, "search?q=ville")).isIn(200, 503);
            awaitOk(serving, "people");
            for (String command : List.of("verify", "index")) {
                said.getBuffer().setLength(0);
                assertThat(command.equals("index") ? run(command, SAMPLES.toString()) : run(command))
                        .isEqualTo(ExitCode.FAILED);
                assertThat(said.toString())
                        .contains(folder.lucene().toString(), "est abîmé", REMEDY)
                        .doesNotContain("Exception", "\tat ");
            }

            assertThat(run("index", "--rebuild")).as("%s", said).isEqualTo(ExitCode.DONE);

            awaitOk(serving, "search?q=ville");
            assertIsWhole();
        }
    }

    @Test
    void aDamagedJournalIsToldAndMadeAnewWhileAllIsServed() throws Exception {
        cut(folder.journal());

        try (var serving = serve()) {
            assertThat(said.toString()).contains(folder.journal().toString(), REMEDY);
            assertThat(status(serving, "search?q=ville")).isEqualTo(200);
            awaitOk(serving, "people");
            awaitOk(serving, "events?limit=1");

            assertThat(run("index", "--rebuild")).as("%s", said).isEqualTo(ExitCode.DONE);
            assertIsWhole();
        }
    }

    @Test
    void aDamagedExtractionDisturbsNobodyWhoReads() throws Exception {
        cut(largest(folder.extracted()));

        try (var serving = serve()) {
            assertThat(status(serving, "search?q=ville")).isEqualTo(200);
            awaitOk(serving, "people");
        }
    }

    @Test
    void aRebuildThatWasCutShortIsDoneByTheNextRun() throws Exception {
        Files.createFile(folder.root().resolve("rebuilding"));
        Files.createFile(folder.root().resolve("neo4j").resolve("creating"));
        cut(folder.journal());

        assertThat(run("index", SAMPLES.toString())).as("%s", said).isEqualTo(ExitCode.DONE);

        assertThat(folder.root().resolve("rebuilding")).doesNotExist();
        assertIsWhole();
    }

    @Test
    void nothingIsMadeFromNothing() {
        var empty = new DataFolder(temp.resolve("empty"));

        int code = Main.run(
                Map.of(),
                console(said),
                "index",
                "--rebuild",
                "--data",
                empty.root().toString());

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(said.toString()).contains(empty.root().toString(), "index --rebuild CHEMIN");
        assertThat(empty.root()).doesNotExist();
    }

    private void assertIsWhole() {
        var forBoth = GraphServer.joinOrStart(GraphServerConfig.in(folder.root()));
        try {
            assertThat(run("verify")).as("%s", said).isEqualTo(ExitCode.DONE);
            assertThat(StoredContent.of(folder)).isEqualTo(whole);
        } finally {
            forBoth.close();
        }
    }

    private Serving serve() {
        var options = new StoreOptions();
        options.data = folder.root();
        return Serving.start(
                options,
                new Environment(Map.of()),
                folder,
                Serving.at("127.0.0.1", 0, SiteConfig.NONE, TransportLimits.DEFAULT),
                console(said));
    }

    private int run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.root().toString();
        return Main.run(Map.of(), console(said), all);
    }

    private static int status(Serving serving, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(serving.address() + "api/v1/" + path));
        return CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private void awaitOk(Serving serving, String path) {
        await(path).atMost(TO_COME_BACK).until(() -> status(serving, path) == 200);
    }

    /** A thread of its own reports what becomes of the graph's server. */
    private void awaitMessage(String... parts) {
        await().atMost(TO_COME_BACK)
                .untilAsserted(() -> assertThat(said.toString()).contains(parts));
    }

    /** Leaves the first half of a file, or less of a small one, whose second half may be empty. */
    private static void cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length <= PAGE ? SNIPPET : bytes.length / 2));
    }

    private static void scribble(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < 3000; i++) {
            bytes[bytes.length / 4 + i] = (byte) (i * 31 + 7);
        }
        Files.write(file, bytes);
    }

    private static Path largest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static Console console(StringWriter said) {
        var writer = new PrintWriter(said, true);
        return new Console(writer, writer, false);
    }
}
