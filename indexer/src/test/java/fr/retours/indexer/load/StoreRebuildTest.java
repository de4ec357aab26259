package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreRebuildTest {
    @TempDir
    private Path temp;

    private RunFolders folders;
    private DataFolder folder;
    private FakeStores stores;
    private String whole = "";

    @BeforeEach
    void index() throws IOException {
        folders = RunFolders.in(temp);
        folder = folders.data();
        stores = folders.stores();
        assertThat(new StoreRebuild(folder).hasGround()).isFalse();
        for (String id : List.of("a", "b", "c")) {
            folders.write(id, "Marie Dupont.");
        }
        folders.run(false);
        whole = stores.dump();
    }

    private IndexRun run() {
        return folders.newRun();
    }

    /** Opens the index as one that counts for nothing. */
    private RunReport rebuild() {
        stores.index.held.clear();
        return run().rebuild(List.of(), false);
    }

    @Test
    void bothStoresAreMadeAnewFromWhatIsKept() {
        stores.graph.held.clear();
        assertThat(new StoreRebuild(folder).hasGround()).isTrue();

        RunReport report = rebuild();

        assertThat(report.written()).isEqualTo(3);
        assertThat(report.totals().recaps()).isEqualTo(3);
        assertThat(stores.dump()).isEqualTo(whole);
        assertThat(new StoreRebuild(folder).isUnderWay()).isFalse();
        assertThat(folders.journal().complete()).isTrue();
    }

    @Test
    void aDamagedArchiveIsPutAsideAndMadeAnewFromItsSources() throws IOException {
        byte[] before = Files.readAllBytes(folder.archive());
        Files.write(folder.archive(), Arrays.copyOf(before, 40));

        RunReport report = run().rebuild(List.of(folders.input()), false);

        assertThat(report.notes()).singleElement().asString().contains(".damaged");
        assertThat(stores.dump()).isEqualTo(whole);
        assertThat(folder.archive().resolveSibling("recaps.db.damaged")).hasBinaryContent(Arrays.copyOf(before, 40));
    }

    @Test
    void cutShortAnywhereItIsKnownAndDoneByTheNext() {
        int cuts = 0;
        for (boolean done = false; !done; cuts++) {
            stores.killAfter(cuts);
            try {
                rebuild();
                done = true;
            } catch (FakeStores.Killed e) {
                stores.restart();
                assertThat(new StoreRebuild(folder).isUnderWay())
                        .as("cut %d", cuts)
                        .isTrue();
            }
            stores.restart();
            rebuild();
            assertThat(stores.dump()).as("cut %d", cuts).isEqualTo(whole);
            assertThat(new StoreRebuild(folder).isUnderWay()).isFalse();
        }
        assertThat(cuts).isGreaterThan(5);
    }

    @Test
    void theGraphOfAnotherFolderIsLeftAlone() {
        stores.graph.setDatasetId("another");

        assertThatExceptionOfType(DataFolderException.class)
                .isThrownBy(this::rebuild)
                .withMessageContaining("--take-over");

        assertThat(stores.graph.held).hasSize(3);
        assertThat(new StoreRebuild(folder).isUnderWay()).isFalse();
    }
}
