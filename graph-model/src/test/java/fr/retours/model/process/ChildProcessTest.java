package fr.retours.model.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChildProcessTest {
    /** Starts a program that prints its environment, as a server with secrets starts what works beside it. */
    public static final class SecretiveParent {
        private SecretiveParent() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            ChildProcess.of(List.of("/usr/bin/env"), Set.of("LC_ALL", "TZ"))
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    @Test
    void whatAChildPrintsOfItsEnvironmentIsWhatWasNamed() throws IOException, InterruptedException {
        var parent = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SecretiveParent.class.getName());
        parent.environment()
                .putAll(Map.of(
                        "RETOURS_WEBHOOK_SECRET", "motus", "RETOURS_NEO4J_PASSWORD", "motus", "LC_ALL", "C.UTF-8"));
        parent.environment().remove("TZ");

        Process process = parent.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(printed.lines()).containsExactly("LC_ALL=C.UTF-8");
    }
}
