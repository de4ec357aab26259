package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerProcessTest {
    @Test
    void theServerGetsNamedVariablesAlone() {
        var builder = ServerProcess.builder(List.of("java"), Path.of("log"));

        assertThat(System.getenv()).containsKey("PATH");
        assertThat(ServerProcess.ENVIRONMENT).containsAll(builder.environment().keySet());
    }
}
