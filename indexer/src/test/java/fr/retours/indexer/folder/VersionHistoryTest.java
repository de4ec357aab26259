package fr.retours.indexer.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
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
        String first = journal(true, "a");
        VersionHistory.note(folder, NOON);
        VersionHistory.note(folder, NOON.plusSeconds(60));
        String second = journal(true, "a", "b");
        VersionHistory.note(folder, NOON.plusSeconds(120));

        assertThat(VersionHistory.read(folder).versions())
                .containsExactly(
                        new VersionHistory.Version(second, "2026-05-03T12:02:00Z", 2),
                        new VersionHistory.Version(first, "2026-05-03T12:00:00Z", 1));
    }

    @Test
    void aRunThatDidNotEndHasNoVersion() {
        journal(false, "a");

        VersionHistory.note(folder, NOON);

        assertThat(VersionHistory.read(folder).versions()).isEmpty();
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Files.writeString(folder.versions(), "{");

        assertThatThrownBy(() -> VersionHistory.read(folder))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("versions.json");
    }

    private String journal(boolean complete, String... recaps) {
        SortedMap<String, Journal.Entry> rows = new TreeMap<>();
        for (String recap : recaps) {
            rows.put(recap, new Journal.Entry("hash", "1", "digest"));
        }
        var journal = new Journal(complete, "", new Totals(0, 0, 0, 0, 0), rows);
        journal.write(folder);
        return journal.version();
    }
}
