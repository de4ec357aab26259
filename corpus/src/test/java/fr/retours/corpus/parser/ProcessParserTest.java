package fr.retours.corpus.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.retours.corpus.guard.GuardException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that does harm is killed, and the next file is read by another. */
class ProcessParserTest {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final int CHARACTERS = 2_000_000;
    private static final DocumentParser HOSTILE = HostileParsers.hostile(Duration.ofSeconds(30));

    @TempDir
    Path folder;

    @AfterAll
    static void end() {
        HOSTILE.close();
    }

    private String read(DocumentParser parser, String name) throws Exception {
        return parser.document(DocumentFormat.PDF, folder.resolve(name)).text();
    }

    private static void assertBeyond(GuardException.Limit limit, Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        GuardException.class,
                        beyond -> assertThat(beyond.limit()).isEqualTo(limit));
    }

    @Test
    void readsWhatTheLibrariesRead() throws Exception {
        var here = new InProcessParser(CHARACTERS);
        try (var there = new ProcessParser(ParserLimits.of(CHARACTERS, Duration.ofMinutes(5)));
                var samples = Files.walk(SAMPLES)) {
            for (Path file : samples.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                if (name.endsWith(".html")) {
                    assertThat(there.page(file)).isEqualTo(here.page(file));
                }
                for (DocumentFormat format : DocumentFormat.values()) {
                    if (name.toUpperCase(Locale.ROOT).endsWith(format.name())) {
                        assertThat(there.document(format, file)).isEqualTo(here.document(format, file));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"boucle.pdf", "attente.pdf"})
    void oneThatNeverAnswersIsKilled(String name) throws Exception {
        try (DocumentParser parser = HostileParsers.hostile(Duration.ofMillis(200))) {
            assertThatThrownBy(() -> read(parser, name))
                    .satisfies(failure -> assertBeyond(GuardException.Limit.TIME, failure));
            assertThat(read(parser, "bon.pdf")).startsWith("Lu : bon.pdf");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memoire.pdf", "flot.pdf"})
    void oneThatFillsItsMemoryOrOursIsKilled(String name) throws Exception {
        assertThatThrownBy(() -> read(HOSTILE, name))
                .satisfies(failure -> assertBeyond(GuardException.Limit.MEMORY, failure));
        assertThat(read(HOSTILE, "bon.pdf")).startsWith("Lu : bon.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mort.pdf", "bavard.pdf"})
    void oneThatEndsOrTalksNonsenseIsReplaced(String name) throws Exception {
        assertThatThrownBy(() -> read(HOSTILE, name)).isInstanceOf(IllegalStateException.class);
        assertThat(read(HOSTILE, "bon.pdf")).startsWith("Lu : bon.pdf");
    }

    @Test
    void oneThatDoesNotStartIsToldApartFromABadFile() {
        try (DocumentParser parser = HostileParsers.ending()) {
            assertThatThrownBy(() -> read(parser, "bon.pdf")).isInstanceOf(ParserStartException.class);
        }
    }

    @Test
    void whoeverWaitsCanBeInterrupted() throws Exception {
        try (DocumentParser parser = HostileParsers.hostile(Duration.ofDays(1))) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> read(parser, "boucle.pdf")).isInstanceOf(CancellationException.class);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(read(parser, "bon.pdf")).startsWith("Lu : bon.pdf");
        }
    }

    @Test
    void itWritesNothingReachesNobodyAndKnowsLittle() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        try (var server = new ServerSocket(0)) {
            Files.writeString(folder.resolve("reseau.pdf"), Integer.toString(server.getLocalPort()));

            assertThat(read(HOSTILE, "reseau.pdf")).isEqualTo("port refusé, nom refusé");
            assertThat(read(HOSTILE, "ecriture.pdf")).isEqualTo("refusé");
            assertThat(read(HOSTILE, "environnement.pdf").split(" "))
                    .isSubsetOf("LANG", "LC_ALL", "LC_CTYPE", "PWD", "SHLVL", "_", "");
            assertThat(Files.readString(Files.writeString(folder.resolve("trace.txt"), "d’ici")))
                    .isEqualTo("d’ici");
        }
    }

    @Test
    void itEndsWithItsParent() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process parent = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParserOwnerMain.class.getName(),
                        folder.resolve("boucle.pdf").toString())
                .start();
        try (var out = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            var child = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();

            parent.destroyForcibly();

            assertThat(child.onExit().get(5, TimeUnit.MINUTES).isAlive()).isFalse();
        }
    }
}
