package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.DataLock;
import fr.retours.model.id.RecapId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which run may write in a folder, and into which graph. */
class FolderClaimTest {
    @TempDir
    private Path temp;

    private RunFolders folders;
    private DataFolder other;

    @BeforeEach
    void prepareFolders() throws IOException {
        folders = RunFolders.in(temp);
        other = new DataFolder(temp.resolve("other"));
    }

    private RunReport run(DataFolder folder) {
        return folders.newRun(folder, folders.stores()).run(List.of(folders.input()), false);
    }

    @Test
    void aSecondWriterLearnsWhoHoldsTheFolder() {
        DataFolder folder = folders.data();
        try (DataLock lock = DataLock.take(folder, "index")) {
            assertThatThrownBy(() -> DataLock.take(folder, "verify"))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining(
                            "retours index, pid " + ProcessHandle.current().pid())
                    .hasMessageContaining(folder.root().toString());
            assertThat(lock).isNotNull();
        }
        DataLock.take(folder, "verify").close();
    }

    @Test
    void aSecondWriterWaitsForTheFirstAndLearnsOnceWhoThatIs() throws IOException, InterruptedException {
        assertThat(namesWhileWaitingFor(DataLock.take(folders.data(), "index")::close))
                .singleElement()
                .asString()
                .startsWith("retours index, pid " + ProcessHandle.current().pid());
    }

    @Test
    void whoHasJustTakenTheFolderIsWaitedForBeforeItsNameIsThere() throws IOException, InterruptedException {
        DataLock.take(folders.data(), "index").close();
        FileChannel unnamed = FileChannel.open(folders.data().lock(), StandardOpenOption.WRITE);
        unnamed.lock();

        assertThat(namesWhileWaitingFor(unnamed)).isEmpty();
    }

    @Test
    void whoHoldsTheFolderForTooLongIsNamed() {
        DataLock index = DataLock.take(folders.data(), "index");
        assertThatThrownBy(() -> DataLock.await(folders.data(), "verify", Duration.ZERO, holder -> {}))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("retours index, pid");
        index.close();
    }

    private List<String> namesWhileWaitingFor(Closeable holder) throws IOException, InterruptedException {
        var names = new CopyOnWriteArrayList<String>();
        var second = Thread.ofPlatform()
                .start(() -> DataLock.await(folders.data(), "index", Duration.ofHours(1), names::add)
                        .close());
        while (second.getState() != Thread.State.TIMED_WAITING && second.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(second.isAlive()).as("it waits, and is not refused").isTrue();

        holder.close();
        second.join();
        return names;
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        assertThatThrownBy(() -> DataLock.take(new DataFolder(file), "index"))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data");
    }

    @ParameterizedTest(name = "the folder has an id: {0}")
    @ValueSource(booleans = {false, true})
    void aGraphOfAnotherFolderIsLeftAsItIs(boolean hasId) throws IOException {
        folders.write("a", "Marie Dupont.");
        run(folders.data());
        String before = folders.stores().dump();
        if (hasId) {
            folders.newRun(other, new FakeStores()).run(List.of(folders.input()), false);
        }

        assertThatThrownBy(() -> run(other))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining(other.root().toString())
                .hasMessageContaining("--take-over");
        assertThatThrownBy(() -> folders.newRun(other, folders.stores()).repair(List.of()))
                .isInstanceOf(DataFolderException.class);

        assertThat(folders.stores().dump()).isEqualTo(before);
    }

    @Test
    void anIndexOfAnotherFolderIsLeftAsItIsAndReplacedOnDemand() throws IOException {
        folders.write("a", "Marie Dupont.");
        var stores = new FakeStores();
        stores.index.setDatasetId(UUID.randomUUID().toString());
        stores.index.held.put(new RecapId("theirs"), "digest");

        assertThatThrownBy(() -> folders.newRun(other, stores).run(List.of(folders.input()), false))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("--index")
                .hasMessageContaining("--take-over");
        assertThat(stores.index.held).containsOnlyKeys(new RecapId("theirs"));

        folders.newRun(other, stores).takeOver();
        folders.newRun(other, stores).run(List.of(folders.input()), false);

        assertThat(stores.index.held).containsOnlyKeys(new RecapId("a"));
    }

    @Test
    void aGraphOfAnotherFolderIsReplacedOnDemand() throws IOException {
        folders.write("a", "Marie Dupont.");
        run(folders.data());
        Files.delete(folders.input().resolve("a.jsonl"));
        folders.write("b", "Jean Petit.");

        folders.newRun(other, folders.stores()).takeOver();
        run(other);

        assertThat(folders.stores().graph.held).containsOnlyKeys(new RecapId("b"));
        assertThatThrownBy(() -> run(folders.data())).isInstanceOf(DataFolderException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "    ", "\u0000", "8f1c"})
    void aDamagedIdOfTheFolderIsNamedWithTheWayOut(String damaged) throws IOException {
        folders.write("a", "Marie Dupont.");
        run(folders.data());
        String before = folders.stores().dump();
        Files.writeString(folders.data().datasetId(), damaged);

        assertThatThrownBy(() -> run(folders.data()))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("dataset-id")
                .hasMessageContaining("index --take-over");

        assertThat(folders.stores().dump()).isEqualTo(before);
        folders.newRun(folders.data(), folders.stores()).takeOver();
        run(folders.data());
        assertThat(folders.stores().dump()).isEqualTo(before);
    }

    @Test
    void aMissingIdOfTheFolderIsNamedLikewise() throws IOException {
        folders.write("a", "Marie Dupont.");
        run(folders.data());
        Files.delete(folders.data().datasetId());

        assertThatThrownBy(() -> run(folders.data()))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("dataset-id");
    }
}
