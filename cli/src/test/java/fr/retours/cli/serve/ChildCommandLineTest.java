package fr.retours.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.admin.RunOrder;
import fr.retours.cli.option.StoreOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ChildCommandLineTest {
    private static final String WEBHOOK = "RETOURS_WEBHOOK_SECRET";
    private static final String PASSWORD = "RETOURS_NEO4J_PASSWORD";

    /** A server with secrets, which has what would run beside it print its environment instead. */
    public static final class SecretiveServer {
        private SecretiveServer() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            var stores = CommandLine.populateCommand(new StoreOptions(), arguments);
            var order = new RunOrder(List.of(), false);
            for (ProcessBuilder one :
                    List.of(ChildCommandLine.index(stores, order, List.of()), ChildCommandLine.curate(stores, 1))) {
                one.command("/usr/bin/env").inheritIO().start().waitFor();
                System.out.println("--");
            }
        }
    }

    private static List<String> printed(String... options) throws IOException, InterruptedException {
        var server = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SecretiveServer.class.getName());
        server.command().addAll(List.of(options));
        server.environment().putAll(Map.of(WEBHOOK, "motus", PASSWORD, "motus", "RETOURS_PRUNE", "true", "TZ", "UTC"));
        Process process = server.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return List.of(printed.split("--\n"));
    }

    @Test
    void aRunGetsNoSecretThatItDoesNotUse() throws IOException, InterruptedException {
        assertThat(printed())
                .hasSize(2)
                .allSatisfy(environment ->
                        assertThat(environment).contains("PATH=", "TZ=UTC").doesNotContain("RETOURS_", "motus"));
    }

    @Test
    void aRunThatFillsAGraphOfItsOwnerGetsItsPasswordAndTheSearchForQuestionsDoesNot()
            throws IOException, InterruptedException {
        List<String> both = printed("--neo4j", "bolt://127.0.0.1:1");

        assertThat(both.getFirst()).contains(PASSWORD + "=motus").doesNotContain(WEBHOOK, "RETOURS_PRUNE");
        assertThat(both.getLast()).contains("PATH=").doesNotContain("RETOURS_");
    }

    @Test
    void whatJavaSaysOfItsArchiveOfClassesIsNoPartOfAnAnswer() {
        var stores = CommandLine.populateCommand(new StoreOptions());
        System.setProperty("retours.archives", "archives/retours-25");
        try {
            assertThat(ChildCommandLine.curate(stores, 1).command())
                    .contains(
                            "-XX:SharedArchiveFile=archives/retours-25-curate.jsa",
                            "-Xlog:cds=off",
                            "-Xlog:cds+dynamic=off");
        } finally {
            System.clearProperty("retours.archives");
        }
    }
}
