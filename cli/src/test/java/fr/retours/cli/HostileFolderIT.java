package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.Journal;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of files made to stop a run, with ten good recaps beside them, through the real command and stores. */
class HostileFolderIT {
    private static final int GOOD = 10;

    @TempDir
    private Path temp;

    private final Path samples = Path.of(System.getProperty("retours.root"), "samples");

    private DataFolder data;
    /** Runs all the while, so that each command joins it instead of starting one. */
    private GraphServer server;

    @BeforeEach
    void start() throws IOException {
        data = new DataFolder(Files.createDirectory(temp.resolve("data")));
        server = GraphServer.start(GraphServerConfig.in(data.root()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private record Answer(int exitCode, List<String> lines) {}

    private Answer run(String command, Path... paths) {
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        String[] arguments = Stream.concat(
                        Stream.of(command, "--data", data.root().toString()),
                        Stream.of(paths).map(Path::toString))
                .toArray(String[]::new);
        int exitCode = Main.run(Map.of(), new Console(writer, writer, false), arguments);
        return new Answer(exitCode, said.toString().lines().toList());
    }

    private HostileFolder fill(Path input) throws IOException, InterruptedException {
        HostileFolder hostile = HostileFolder.in(input);
        for (String name : List.of("carnet-ess.txt", "carnet-territoires.txt")) {
            Files.copy(samples.resolve("txt").resolve(name), input.resolve(name));
        }
        return hostile;
    }

    private static void assertOthersAreTold(Answer answer, HostileFolder hostile) {
        assertThat(answer.exitCode()).as(answer.lines().toString()).isEqualTo(ExitCode.SKIPPED_INPUT);
        hostile.told()
                .forEach((file, said) -> assertThat(answer.lines())
                        .as(file.toString())
                        .filteredOn(line -> line.startsWith(file + " : ") || line.startsWith(file + ", "))
                        .singleElement()
                        .asString()
                        .startsWith(file + said)
                        .endsWith("."));
    }

    @Test
    void theGoodRecapsAreStoredAndTheOthersAreTold() throws Exception {
        Path input = temp.resolve("recaps");
        HostileFolder hostile = fill(input);

        Answer answer = run("index", input);

        assertOthersAreTold(answer, hostile);
        assertThat(Journal.read(data).recaps()).hasSize(GOOD + hostile.stored());
        Answer verified = run("verify");
        assertThat(verified.exitCode()).as(verified.lines().toString()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void whatWasStoredBeforeStaysAndWhatIsDamagedIsReadAgain() throws Exception {
        Path before = samples.resolve("jsonl");
        assertThat(run("index", before).exitCode()).isEqualTo(ExitCode.DONE);
        int held = Journal.read(data).recaps().size();
        Path input = temp.resolve("recaps");
        HostileFolder hostile = fill(input);
        try (Stream<Path> extracted = Files.list(data.extracted())) {
            Files.writeString(extracted.findFirst().orElseThrow(), "abîmé");
        }

        Answer answer = run("index", before, input);

        assertOthersAreTold(answer, hostile);
        assertThat(Journal.read(data).recaps()).hasSize(held + GOOD + hostile.stored());
        Answer verified = run("verify");
        assertThat(verified.exitCode()).as(verified.lines().toString()).isEqualTo(ExitCode.DONE);
    }
}
