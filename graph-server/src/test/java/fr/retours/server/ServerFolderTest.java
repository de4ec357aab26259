package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.retours.server.GraphServerException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTest {
    @TempDir
    private Path data;

    @Test
    void makesTheFolderForItsOwnerOnly() throws IOException {
        var home = data.resolve("new").resolve("neo4j");

        ServerFolder.prepare(home);

        assertThat(Files.getPosixFilePermissions(home)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(home).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void saysThatAFileStandsInTheWay() throws IOException {
        var file = Files.createFile(data.resolve("file"));

        assertThatExceptionOfType(GraphServerException.class)
                .isThrownBy(() -> ServerFolder.prepare(file.resolve("neo4j")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_UNWRITABLE))
                .withMessageContaining(file.toString())
                .withMessageContaining("--data");
    }

    @Test
    void saysThatAFolderIsReadOnly() throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(data), "the superuser may write everywhere");

        assertThatExceptionOfType(GraphServerException.class)
                .isThrownBy(() -> ServerFolder.prepare(data.resolve("neo4j")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_UNWRITABLE))
                .withMessageContaining("accès refusé");
    }

    @Test
    void saysHowMuchRoomIsMissing() {
        assertThatExceptionOfType(GraphServerException.class)
                .isThrownBy(() -> ServerFolder.requireRoom(data, 3 << 20))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL))
                .withMessageContaining("3 Mo libres, il en faut 64");
    }
}
