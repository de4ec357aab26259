package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerMemoryTest {
    @Test
    void keepsALargeStoreInMemory() {
        assertThat(ServerMemory.fitting(3_000, 24_000)).isEqualTo(new ServerMemory(1024, 3_600));
    }

    @Test
    void takesNoMoreThanAQuarterOfTheMachine() {
        assertThat(ServerMemory.fitting(10_000, 8_000)).isEqualTo(new ServerMemory(1024, 2_000));
        assertThat(ServerMemory.fitting(10_000, 1_000)).isEqualTo(new ServerMemory(512, 250));
        assertThat(ServerMemory.fitting(10_000, 100)).isEqualTo(new ServerMemory(512, 64));
    }

    @Test
    void startsFastOnASmallStoreOrNone(@TempDir Path home) {
        assertThat(ServerMemory.fitting(256, 24_000)).isEqualTo(ServerMemory.SMALL);
        assertThat(ServerMemory.fitting(home, 0)).isEqualTo(ServerMemory.SMALL);
        assertThat(ServerMemory.fitting(home, 100_000)).isNotEqualTo(ServerMemory.SMALL);
        assertThat(ServerMemory.SMALL.isSmall()).isTrue();
    }

    @Test
    void refusesTooLittle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServerMemory(255, 64))
                .withMessage("heapMegabytes must be at least 256, got 255");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServerMemory(256, 7))
                .withMessage("pageCacheMegabytes must be at least 8, got 7");
    }
}
