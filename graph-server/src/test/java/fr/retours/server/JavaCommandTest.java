package fr.retours.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.server.child.ProcessIdentity;
import fr.retours.server.child.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaCommandTest {
    private static final String UNSAFE = "--sun-misc-unsafe-memory-access=allow";
    private static final ServerOptions OPTIONS =
            new ServerOptions(Path.of("/d/neo4j"), 7687, 64, new ProcessIdentity(4, "5"));

    @TempDir
    private Path folder;

    private Path java;

    @BeforeEach
    void makeJdk() throws IOException {
        java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.createFile(java);
    }

    @Test
    void endsWithTheServersJarAndWhatItIsAsked() throws IOException {
        assertThat(commandOn("25.0.1"))
                .startsWith(java.toString(), "-Xmx300m")
                .endsWith(
                        "-jar",
                        folder.resolve("graph-server-neo4j.jar").toString(),
                        "/d/neo4j",
                        "7687",
                        "64",
                        "4",
                        "5");
    }

    @Test
    void allowsUnsafeMemoryOnlyWhereJavaKnowsTheOption() throws IOException {
        assertThat(commandOn("25.0.1")).contains(UNSAFE);
        assertThat(commandOn("23")).contains(UNSAFE);
        assertThat(commandOn("21.0.12.1")).doesNotContain(UNSAFE);
    }

    @Test
    void leavesTheReportOfACrashInItsFolder() throws IOException {
        assertThat(commandOn("25")).contains("-XX:ErrorFile=/d/neo4j/hs_err_pid%p.log");
    }

    @Test
    void compilesWellOnlyWhatRunsLongEnough() throws IOException {
        assertThat(commandOn("25", ServerMemory.SMALL)).contains("-XX:TieredStopAtLevel=1");
        assertThat(commandOn("25", new ServerMemory(1024, 64)))
                .contains("-XX:Tier4InvocationThreshold=50000")
                .doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void takesAnUnknownJavaForTheOldest() throws IOException {
        Files.writeString(folder.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\n", UTF_8);

        assertThat(JavaRelease.of(java)).isEqualTo(JavaRelease.OLDEST);
        assertThat(JavaRelease.of(folder.resolve("nowhere/bin/java"))).isEqualTo(JavaRelease.OLDEST);
    }

    private List<String> commandOn(String version) throws IOException {
        return commandOn(version, new ServerMemory(300, 64));
    }

    private List<String> commandOn(String version, ServerMemory memory) throws IOException {
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n", UTF_8);
        var config = new GraphServerConfig(Path.of("/d"), folder, java, 7687, memory, Duration.ofSeconds(1));
        return JavaCommand.of(config, OPTIONS);
    }
}
