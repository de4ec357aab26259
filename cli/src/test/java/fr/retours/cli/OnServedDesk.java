package fr.retours.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of one desk, which is served while they run. */
abstract class OnServedDesk {
    @TempDir
    static Path temp;

    static ServedDesk desk;

    @BeforeAll
    static void serve() {
        desk = ServedDesk.in(temp.resolve("data"));
    }

    @AfterAll
    static void stop() {
        desk.close();
    }
}
