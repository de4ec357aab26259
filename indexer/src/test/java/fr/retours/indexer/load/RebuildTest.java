package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.retours.indexer.FactsBuilder;
import fr.retours.model.Recap;
import fr.retours.model.RecapFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {
    @TempDir
    private Path temp;

    private DataFolder folder;
    private final FakeStores stores = new FakeStores();
    private String whole = "";

    @BeforeEach
    void index() throws IOException {
        Path input = Files.createDirectory(temp.resolve("recaps"));
        folder = new DataFolder(temp.resolve("data"));
        assertThat(new Rebuild(folder).hasGround()).isFalse();
        for (String id : List.of("a", "b", "c")) {
            Files.writeString(
                    input.resolve(id + ".jsonl"),
                    "{\"id\":\"" + id + "\",\"title\":\"Journée " + id + "\",\"body\":\"Marie Dupont.\"}\n");
        }
        run().run(List.of(input), false);
        whole = stores.dump();
    }

    private IndexRun run() {
        return new IndexRun(folder, new OnePerson(), new AsRead(), stores.open(), Progress.silent());
    }

    /** Opens the index as one that counts for nothing. */
    private RunReport rebuild() {
        stores.index.held.clear();
        return run().rebuild(List.of(), false);
    }

    @Test
    void bothStoresAreMadeAnewFromWhatIsKept() {
        stores.graph.held.clear();
        assertThat(new Rebuild(folder).hasGround()).isTrue();

        RunReport report = rebuild();

        assertThat(report.written()).isEqualTo(3);
        assertThat(report.totals().recaps()).isEqualTo(3);
        assertThat(stores.dump()).isEqualTo(whole);
        assertThat(new Rebuild(folder).isUnderWay()).isFalse();
        assertThat(Journal.read(folder).complete()).isTrue();
    }

    @Test
    void aDamagedJournalIsMadeAnewToo() throws IOException {
        String before = Files.readString(folder.journal());
        Files.writeString(folder.journal(), before.substring(0, 40));

        rebuild();

        assertThat(folder.journal()).hasContent(before);
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
                assertThat(new Rebuild(folder).isUnderWay()).as("cut %d", cuts).isTrue();
            }
            stores.restart();
            rebuild();
            assertThat(stores.dump()).as("cut %d", cuts).isEqualTo(whole);
            assertThat(new Rebuild(folder).isUnderWay()).isFalse();
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
        assertThat(new Rebuild(folder).isUnderWay()).isFalse();
    }

    private static final class OnePerson implements Extraction {
        @Override
        public String version() {
            return "test-1";
        }

        @Override
        public RecapFacts extract(Recap recap) {
            return FactsBuilder.recap(recap.id().value(), recap.title())
                    .body(recap.body())
                    .person("Marie Dupont")
                    .build();
        }
    }

    /** Keeps the ids of each recap. */
    private static final class AsRead implements Identification {
        @Override
        public String version() {
            return "as-read";
        }

        @Override
        public Identified identify(List<RecapFacts> extracted) {
            return new Identified(extracted, List.of());
        }
    }
}
