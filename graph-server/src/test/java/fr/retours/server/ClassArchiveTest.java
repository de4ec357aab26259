package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private static final String WRITES = "-XX:+AutoCreateSharedArchive";

    @TempDir
    private Path lib;

    private Path jar;
    private Path archive;

    @BeforeEach
    void makeFiles() throws IOException {
        jar = writtenAt(lib.resolve("server.jar"), 1_000);
        archive = lib.resolve("graph-server-25.jsa");
    }

    @Test
    void isOneARelease() {
        assertThat(ClassArchive.flags(jar, 25)).contains("-XX:SharedArchiveFile=" + archive, WRITES);
        assertThat(ClassArchive.flags(jar, 21)).anyMatch(flag -> flag.endsWith("graph-server-21.jsa"));
    }

    @Test
    void goesWhenTheJarsWereBuiltAfterIt() throws IOException {
        writtenAt(archive, 999);

        ClassArchive.flags(jar, 25);

        assertThat(archive).doesNotExist();
    }

    @Test
    void staysWhileItFitsTheJars() throws IOException {
        writtenAt(archive, 1_001);

        ClassArchive.flags(jar, 25);

        assertThat(archive).exists();
    }

    @Test
    void givesWayToACacheOfLinkedClassesThatFitsTheJars() throws IOException {
        Path cache = writtenAt(ClassArchive.cache(jar, 25), 1_001);

        assertThat(ClassArchive.flags(jar, 25))
                .contains("-XX:AOTCache=" + cache)
                .doesNotContain(WRITES);
        assertThat(ClassArchive.flags(jar, 21)).contains(WRITES);
        Files.setLastModifiedTime(cache, FileTime.fromMillis(999));
        assertThat(ClassArchive.flags(jar, 25)).contains(WRITES);
    }

    @Test
    void isOnlyReadWhereNothingCanBeWritten() throws IOException {
        writtenAt(archive, 999);
        Files.setPosixFilePermissions(lib, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(lib), "the superuser may write everywhere");

        assertThat(ClassArchive.flags(jar, 25)).doesNotContain(WRITES);
        assertThat(archive).exists();
    }

    private static Path writtenAt(Path file, long millis) throws IOException {
        return Files.setLastModifiedTime(Files.createFile(file), FileTime.fromMillis(millis));
    }
}
