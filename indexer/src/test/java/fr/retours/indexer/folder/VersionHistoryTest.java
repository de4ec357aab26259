package fr.retours.indexer.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionHistoryTest {
    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00.123Z");

    private DataFolder folder;

    @BeforeEach
    void make(@TempDir Path root) {
        folder = new DataFolder(root);
    }

    @Test
    void eachCompleteVersionIsNotedOnce() {
        VersionHistory.note(folder, "first", 1, NOON);
        VersionHistory.note(folder, "first", 1, NOON.plusSeconds(60));
        VersionHistory.note(folder, "second", 2, NOON.plusSeconds(120));

        assertThat(VersionHistory.read(folder).versions())
                .containsExactly(
                        new VersionHistory.Version("second", "2026-05-03T12:02:00Z", 2),
                        new VersionHistory.Version("first", "2026-05-03T12:00:00Z", 1));
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Files.writeString(folder.versions(), "{");

        assertThatThrownBy(() -> VersionHistory.read(folder))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("versions.json");
    }
}
