package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GraphServerConfigTest {
    private static final GraphServerConfig CONFIG = new GraphServerConfig(
            Path.of("data"), Path.of("lib"), Path.of("java"), 0, ServerMemory.SMALL, Duration.ofSeconds(9));

    @Test
    void keepsToAFolderOfItsOwnInTheDataFolder() {
        assertThat(CONFIG.home()).isAbsolute().endsWithRaw(Path.of("data", "neo4j"));
    }

    @Test
    void changesOneThingAtATime() {
        var changed = CONFIG.withPort(7687)
                .withMemory(new ServerMemory(1024, 100))
                .withJava(Path.of("other"))
                .withLibFolder(Path.of("jars"))
                .withStartTimeout(Duration.ofSeconds(1));

        assertThat(changed)
                .isEqualTo(new GraphServerConfig(
                        Path.of("data"),
                        Path.of("jars"),
                        Path.of("other"),
                        7687,
                        new ServerMemory(1024, 100),
                        Duration.ofSeconds(1)));
    }

    @Test
    void refusesNumbersOutOfRangeAndNamesThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CONFIG.withPort(65_536))
                .withMessage("port must be from 0 to 65535, got 65536");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CONFIG.withPort(-1))
                .withMessageContaining("got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CONFIG.withStartTimeout(Duration.ZERO))
                .withMessageContaining("PT0S");
    }
}
