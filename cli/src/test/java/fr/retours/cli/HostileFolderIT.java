package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A folder of files made to stop a run, with ten good recaps beside them, through the real command and stores. */
@ExtendWith(TestGraphServer.class)
class HostileFolderIT {
    private static final int GOOD = 10;

    @TempDir
    private Path temp;

    private TriedFolder folder;

    @BeforeEach
    void start(GraphServer graph) throws IOException {
        folder = TriedFolder.on(graph, Files.createDirectory(temp.resolve("data")));
    }

    private HostileFolder fill(Path input) throws IOException, InterruptedException {
        HostileFolder hostile = HostileFolder.in(input);
        for (String name : List.of("carnet-ess.txt", "carnet-territoires.txt")) {
            Files.copy(IndexedRecaps.SAMPLES.resolve("txt").resolve(name), input.resolve(name));
        }
        return hostile;
    }

    /** Indexes good and hostile files; each of the latter is reported, in a line of its own. */
    private void assertOthersAreTold(HostileFolder hostile, Path... inputs) {
        assertThat(folder.run(index(inputs))).as(folder.said()).isEqualTo(ExitCode.SKIPPED_INPUT);
        hostile.reported()
                .forEach((file, said) -> assertThat(folder.said().lines())
                        .as(file.toString())
                        .filteredOn(line -> line.startsWith(file + " : ") || line.startsWith(file + ", "))
                        .singleElement()
                        .asString()
                        .startsWith(file + said)
                        .endsWith("."));
    }

    private static String[] index(Path... inputs) {
        return Stream.concat(Stream.of("index"), Stream.of(inputs).map(Path::toString))
                .toArray(String[]::new);
    }

    private int held() {
        return RecapArchive.ask(folder.data(), archive -> archive.journal().digests())
                .size();
    }

    private void assertAgrees() {
        assertThat(folder.run("verify")).as(folder.said()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void theGoodRecapsAreStoredAndTheOthersAreTold() throws Exception {
        Path input = temp.resolve("recaps");
        HostileFolder hostile = fill(input);

        assertOthersAreTold(hostile, input);

        assertThat(held()).isEqualTo(GOOD + hostile.stored());
        assertAgrees();
    }

    @Test
    void whatWasStoredBeforeStaysAndWhatIsDamagedIsReadAgain() throws Exception {
        Path before = IndexedRecaps.SAMPLES.resolve("jsonl");
        assertThat(folder.run(index(before))).as(folder.said()).isEqualTo(ExitCode.DONE);
        int held = held();
        Path input = temp.resolve("recaps");
        HostileFolder hostile = fill(input);
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.data().archive());
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE extraction SET facts = zeroblob(7) WHERE recap = 1");
        }

        assertOthersAreTold(hostile, before, input);

        assertThat(held()).isEqualTo(held + GOOD + hostile.stored());
        assertAgrees();
    }
}
