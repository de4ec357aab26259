package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.retours.cli.Documents.Shown;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.server.testing.TemporaryFiles;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What README and {@code docs/} show is true of what {@code ./retours demo} serves: commands end well, addresses answer, answers are
 * those shown. Commands in {@code docs/fr/} are those of the pages in English ({@link FrenchDocumentsTest}). What is a template ({@link Documents#isTemplate}) is not run; {@link DocumentsTest} holds its command and options to the program.
 */
@TestMethodOrder(MethodOrderer.MethodName.class) // commands, which write, come last
class DocumentsIT {
    /** How commands begin that are not run here, and why. */
    private static final Map<String, String> NOT_RUN = Map.of(
            "./retours demo", "is the server of this test",
            "./retours serve", "runs until it is stopped; the demo serves likewise",
            "./retours test", "is the build that this test is part of",
            "./retours watch", "asks a site of the reader's own: WatchIT follows one",
            "mvn ", "builds the project",
            "docker ", "needs Docker: DockerComposeTest holds the files to the code",
            "RECAPS=", "needs Docker",
            "echo 'RETOURS_NEO4J_PASSWORD", "needs Docker",
            "RETOURS_NEO4J_USER=", "needs a Neo4j of the reader's own",
            "export RETOURS_DATA=", "names a folder that is another each time; here it is ./data");

    /** Paths that are not asked, and why. */
    private static final Map<String, String> NOT_ASKED = Map.ofEntries(
            Map.entry("/data", "a folder in the container"),
            Map.entry("/atelier", "on the port for administration"),
            Map.entry("/atelier*", "on the port for administration"),
            Map.entry("/atelier/noms", "on the port for administration"),
            Map.entry("/atelier/cypher", "on the port for administration"),
            Map.entry("/api/v1/cypher", "on the port for administration"),
            Map.entry("/api/v1", "begins others"),
            Map.entry("/health", "begins others"),
            Map.entry("/recaps", "begins others"),
            Map.entry("/api/v1/recaps", "begins others"),
            Map.entry("/preview", "of nothing is nothing"),
            Map.entry("/view", "of nothing is nothing"));

    /** Paths of files on the machine of a site. */
    private static final Pattern OF_A_MACHINE = Pattern.compile("/(?:etc|opt|var)/");

    private static final Pattern CURL = Pattern.compile("curl -s '[^']+'( > \\S+)?");
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:8080(/[^\\s'\"`]*)");
    private static final Pattern PATH = Pattern.compile("/[\\p{L}\\p{N}]\\S*|/");
    /** A key with a simple value, which may break off with dots. */
    private static final Pattern PAIR = Pattern.compile("(\"\\w+\"): (\"[^\"]*\"|[0-9.]+|true|false|null)");

    private static final List<String> PREFIXES = List.of("/api/v1", "", "/api/v1/reconcile");
    private static final int NOT_FOUND = 404;
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAULT = 500;

    private static DemoProcess demo;
    private static SiteClient site;
    /** Looks like the project's folder once the reader has recaps and has indexed them. */
    private static Path work;

    private static ResidentProgram program;

    @BeforeAll
    static void serve() throws IOException, InterruptedException {
        demo = new DemoProcess();
        site = new SiteClient(demo.address());
        work = Files.createTempDirectory("retours-documents");
        program = ResidentProgram.in(work);
        Files.createSymbolicLink(work.resolve("data"), demo.data());
        try (Stream<Path> samples = Files.walk(IndexedRecaps.SAMPLES)) {
            for (Path file : samples.toList()) {
                Files.copy(file, work.resolve("recaps").resolve(IndexedRecaps.SAMPLES.relativize(file)));
            }
        }
    }

    @AfterAll
    static void stop() throws IOException {
        program.close();
        demo.close();
        TemporaryFiles.delete(work);
        assertThat(demo.data()).as("the demo leaves nothing").doesNotExist();
    }

    @Test
    void aDemoTellsWhereItServesFromAndOfNoReadme() {
        assertThat(demo.said()).doesNotContain("README").contains(demo.data().toString());
    }

    @TestFactory
    Stream<DynamicTest> addressesAnswer() {
        return shown(shown -> addresses(shown).stream()
                .map(address -> dynamicTest(shown.document() + " : " + address, () -> assertAnswers(address))));
    }

    @TestFactory
    Stream<DynamicTest> answersAreThoseShown() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String document : Documents.all()) {
            String asked = null;
            for (Shown block : Documents.shownIn(document)) {
                boolean session = block.text().startsWith("$ curl ");
                if (session || block.info().equals("sh")) {
                    asked = addresses(block).stream().findFirst().orElse(null);
                }
                if (asked != null && (session || block.info().equals("json"))) {
                    String address = asked;
                    tests.add(dynamicTest(document + " : " + address, () -> assertShows(address, block.answer())));
                    asked = null;
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(2);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> commandsEndWell() {
        return shown(shown -> !shown.document().startsWith("docs/fr/") && shown.isSession()
                ? shown.commands().stream()
                        .filter(command -> !Documents.isTemplate(command))
                        .map(command -> dynamicTest(shown.document() + " : " + command, () -> assertEndsWell(command)))
                : Stream.empty());
    }

    private static Stream<DynamicTest> shown(Function<Shown, Stream<DynamicTest>> tests) {
        return Documents.all().stream()
                .flatMap(document -> Documents.shownIn(document).stream())
                .flatMap(tests);
    }

    /** Returns the paths, on the site or in the API, that something shown asks for. */
    private static List<String> addresses(Shown shown) {
        List<String> found = new ArrayList<>();
        Matcher whole = ADDRESS.matcher(shown.text());
        while (whole.find()) {
            found.add(whole.group(1));
        }
        if (!shown.isBlock()
                && PATH.matcher(shown.text()).matches()
                && !OF_A_MACHINE.matcher(shown.text()).lookingAt()
                && !NOT_ASKED.containsKey(shown.text())) {
            found.add(shown.text());
        }
        found.removeIf(Documents::isTemplate);
        return found;
    }

    /** With parameters it is an example, which must be answered; without, it names a path, which may need some. */
    private static void assertAnswers(String address) {
        int status = answer(address).statusCode();
        if (address.contains("?")) {
            assertThat(status).as(address).isLessThan(FIRST_ERROR);
        } else {
            assertThat(status).as(address).isLessThan(FIRST_FAULT);
        }
    }

    /** The API's paths stand in the documents without their prefix. */
    private static HttpResponse<String> answer(String address) {
        return PREFIXES.stream()
                .map(prefix -> site.get(prefix + address))
                .filter(answer -> answer.statusCode() != NOT_FOUND)
                .findFirst()
                .orElseThrow(() -> new AssertionError(address + " is not there"));
    }

    private static void assertShows(String address, String shown) {
        String body = answer(address).body();
        Matcher pairs = PAIR.matcher(shown);
        assertThat(pairs.results().toList()).as(shown).isNotEmpty().allSatisfy(pair -> {
            String value = pair.group(2).replaceFirst("…\"$", "");
            assertThat(body).contains(pair.group(1) + ":" + value);
        });
    }

    private static void assertEndsWell(String command) throws IOException, InterruptedException {
        if (command.startsWith("curl")) {
            assertThat(command).matches(CURL); // its address is among those asked
        } else if (NOT_RUN.keySet().stream().noneMatch(command::startsWith)) {
            assertThat(command).startsWith("./retours ");
            assertThat(program.isReady()).isTrue();
            var process = new ProcessBuilder("sh", "-c", command)
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s says %s", command, said).isEqualTo(ExitCode.DONE);
        }
    }
}
