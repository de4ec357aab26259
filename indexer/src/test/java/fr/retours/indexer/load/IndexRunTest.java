package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.StoreDifference.Fault;
import fr.retours.indexer.load.StoreDifference.Store;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.StoreFlaw;
import fr.retours.model.port.StoredRecap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexRunTest {
    @TempDir
    private Path temp;

    private RunFolders folders;
    private Path input;
    private DataFolder folder;
    private FakeStores stores;
    private AtomicInteger extractions;

    @BeforeEach
    void prepareFolders() throws IOException {
        folders = RunFolders.in(temp);
        input = folders.input();
        folder = folders.data();
        stores = folders.stores();
        extractions = folders.extraction().extractions;
    }

    private void write(String id, String body) throws IOException {
        folders.write(id, body);
    }

    private RunReport run(boolean prune) {
        return folders.run(prune);
    }

    private RunReport run(DataFolder data, FakeStores into, List<Path> paths, boolean prune) {
        return folders.newRun(data, into).run(paths, prune);
    }

    private IndexRun indexRun(DataFolder data, FakeStores into) {
        return folders.newRun(data, into);
    }

    @Test
    void aFirstRunFillsBothStoresAtOneVersion() throws IOException {
        write("a", "Marie Dupont.");
        write("b", "Jean Petit.");

        RunReport report = run(false);

        assertThat(report.read()).isEqualTo(2);
        assertThat(report.written()).isEqualTo(2);
        assertThat(report.totals().recaps()).isEqualTo(2);
        assertThat(stores.graph.held).hasSize(2);
        assertThat(stores.index.held).hasSize(2);
        assertThat(stores.graph.version).isPresent().isEqualTo(stores.index.version);
    }

    @Test
    void whatIsGoneFromAFollowedSourceGoesAndAllElseStays() throws IOException {
        write("a", "Marie Dupont.");
        write("b", "Jean Petit.");
        run(false);
        var gone = Set.of(new RecapId("a"), new RecapId("unknown"));

        RunReport report = indexRun(folder, stores).follow(List.of(), gone);

        assertThat(report.removed()).isEqualTo(1);
        assertThat(stores.graph.held).containsOnlyKeys(new RecapId("b"));
        assertThat(stores.index.held).containsOnlyKeys(new RecapId("b"));
        assertThat(indexRun(folder, stores).follow(List.of(input), gone).extracted())
                .isEqualTo(1);
        assertThat(stores.graph.held).hasSize(2);
    }

    @Test
    void aSecondRunReadsAndWritesNothing() throws IOException {
        write("a", "Marie Dupont.");
        run(false);
        int operations = stores.operations;

        RunReport report = run(false);

        assertThat(report.nothingChanged()).isTrue();
        assertThat(extractions).hasValue(1);
        assertThat(stores.operations).isEqualTo(operations);
        assertThat(report.totals().recaps()).isEqualTo(1);
    }

    @Test
    void aSecondRunThatPrunesNothingStaysComplete() throws IOException {
        write("a", "Marie Dupont.");
        run(true);

        RunReport report = run(true);

        assertThat(report.nothingChanged()).isTrue();
        assertThat(RecapArchive.ask(folder, archive -> archive.journal().read()).complete())
                .isTrue();
    }

    @Test
    void aRecapOnWhichTheProgramFailsCostsOnlyItself() throws IOException {
        write("a", "Marie Dupont.");
        write("b", "Jean");

        RunReport report = run(false);

        assertThat(report.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.message())
                        .startsWith(input.resolve("b.jsonl") + ", ligne 1 : ")
                        .contains("ArrayIndexOutOfBoundsException, OnePersonExtraction"));
        assertThat(stores.graph.held).containsOnlyKeys(new RecapId("a"));
    }

    @Test
    void whatAnOlderProgramReadStaysWhereTheNewOneFails() throws IOException {
        write("a", "Marie Dupont.");
        run(false);

        RunReport report = run(new FailingExtraction());

        assertThat(report.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.message())
                        .startsWith(input.resolve("a.jsonl") + ", ligne 1 : ")
                        .contains("ce qui en avait été lu auparavant reste"));
        assertThat(report.totals().people()).isEqualTo(1);
        assertThat(stores.graph.held).containsOnlyKeys(new RecapId("a"));
    }

    @Test
    void aRecapOnWhichTheNewProgramFailsIsToldAndTriedAgainEvenWhenItIsNoLongerInTheInput() throws IOException {
        write("a", "Marie Dupont.");
        run(false);
        Files.delete(input.resolve("a.jsonl"));
        write("b", "Jean Petit.");
        var failing = new FailingExtraction();

        RunReport report = run(failing);
        RunReport again = run(failing);

        assertThat(report.skipped())
                .extracting(one -> one.fault().slug())
                .containsExactlyInAnyOrder("extraction_failed", "extraction_kept");
        assertThat(again.skipped()).hasSize(2);
        assertThat(failing.tried).hasValue(4);
        assertThat(RecapArchive.<Optional<String>>ask(
                        folder, archive -> archive.extractions().extractorOf(new RecapId("a"))))
                .contains("test-1");
    }

    @Test
    void onlyWhatChangedIsReadAndWrittenAgain() throws IOException {
        write("a", "Marie Dupont.");
        write("b", "Jean Petit.");
        run(false);
        write("b", "Jean Petit et les siens.");

        RunReport report = run(false);

        assertThat(report.extracted()).isEqualTo(1);
        assertThat(report.written()).isEqualTo(1);
        assertThat(stores.graph.writes).isEqualTo(3);
    }

    @Test
    void recapsThatLeftTheInputGoOnlyWhenPruning() throws IOException {
        write("a", "Marie Dupont.");
        write("b", "Jean Petit.");
        run(false);
        Files.delete(input.resolve("b.jsonl"));

        assertThat(run(false).removed()).isZero();
        assertThat(stores.graph.held).hasSize(2);
        assertThat(run(true).removed()).isEqualTo(1);
        assertThat(stores.graph.held).containsOnlyKeys(new RecapId("a"));
        assertThat(stores.index.held).containsOnlyKeys(new RecapId("a"));
    }

    @Test
    void nothingIsPrunedWhileAnInputCannotBeRead() throws IOException {
        write("a", "Marie Dupont.");
        write("b", "Jean Petit.");
        run(false);
        Files.writeString(input.resolve("b.jsonl"), "{\"id\":\"b\",\"title\":\"Jour");

        RunReport report = run(true);

        assertThat(report.pruneRefused()).isTrue();
        assertThat(report.skipped()).hasSize(1);
        assertThat(stores.graph.held).hasSize(2);
    }

    @Test
    void aRunKilledAnywhereIsCompletedByTheNext() throws IOException {
        long seed = Long.getLong("retours.seed", 1);
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            write("r" + i, "Marie Dupont, jour " + random.nextInt());
        }
        var undisturbed = new FakeStores();
        run(new DataFolder(temp.resolve("calm")), undisturbed, List.of(input), false);
        for (int kill = 0; kill < 5; kill++) {
            stores.killAfter(random.nextInt(undisturbed.operations / 3));
            assertThatThrownBy(() -> run(false)).isInstanceOf(FakeStores.Killed.class);
            stores.restart();
            assertThat(new StoreVerifier(folder, RunFolders.identification(folder), stores.open())
                            .verify()
                            .isSound())
                    .isFalse();
        }

        run(false);

        assertThat(new StoreVerifier(folder, RunFolders.identification(folder), stores.open())
                        .verify()
                        .isSound())
                .isTrue();
        assertThat(stores.dump()).isEqualTo(undisturbed.dump());
    }

    @Test
    void theOrderAndNumberOfRunsDoNotMatter() throws IOException {
        long seed = Long.getLong("retours.seed", 1);
        System.out.println("seed " + seed);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            write("r" + i, "Marie Dupont, jour " + i);
            files.add(input.resolve("r" + i + ".jsonl"));
        }
        run(false);
        Collections.shuffle(files, new Random(seed));
        var other = new FakeStores();
        var otherFolder = new DataFolder(temp.resolve("other"));

        for (Path file : files) {
            run(otherFolder, other, List.of(file), false);
        }

        assertThat(other.dump()).isEqualTo(stores.dump());
    }

    @Test
    void aRecapThatTakesTooLongIsLeftOut() {
        var slow = new GuardedExtraction(
                new Extraction() {
                    @Override
                    public String version() {
                        return "slow";
                    }

                    @Override
                    public RecapFacts extract(Recap recap) {
                        while (!Thread.currentThread().isInterrupted()) {
                            Thread.onSpinWait();
                        }
                        throw new IllegalStateException("nobody waits for this any more");
                    }
                },
                any -> Duration.ofMillis(100));
        var recap = new Recap(new RecapId("lent"), "Lent", null, null, "Du texte.", "");
        var reported = new ArrayList<String>();

        assertThat(slow.read(new GuardedExtraction.Found(recap, new RecapOrigin(input, 3))))
                .isEmpty();
        slow.drainFailed(one -> reported.add(one.skipped(false).message()));
        assertThat(reported)
                .containsExactly(
                        input + ", ligne 3 : le récap « lent » demande plus qu’un récap ne peut demander"
                                + " (plus de 0 s de calcul), il est laissé de côté. Découpez-le, ou retirez-en ce qui se répète.");
    }

    @Test
    void ofARecapThatAsksForMoreThanItMayWhatWasReadBeforeStaysAndTheRestGoesOn() throws IOException {
        write("a", "Marie Dupont.");
        write("b", "Jean Petit.");
        run(false);
        write("a", "Marie Dupont, encore et encore.");
        write("b", "Jean Petit et d’autres.");

        RunReport report = run(new EndlessExtraction(new RecapId("a")));

        assertThat(report.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.message())
                        .startsWith(input.resolve("a.jsonl") + ", ligne 1 : le récap « a » demande plus")
                        .contains("trop de parties imbriquées", "ce qui en avait été lu auparavant reste"));
        assertThat(stores.graph.held).containsOnlyKeys(new RecapId("a"), new RecapId("b"));
        assertThat(report.extracted()).isEqualTo(1);
    }

    @Test
    void verifyingTellsWhatDiffersAndRepairingMendsIt() throws IOException {
        write("a", "Marie Dupont.");
        write("b", "Jean Petit.");
        write("c", "Anne Roux.");
        run(false);
        String whole = stores.dump();
        stores.graph.held.remove(new RecapId("a"));
        stores.graph.held.computeIfPresent(new RecapId("b"), (id, one) -> new StoredRecap(one.digest(), 6, 7));
        stores.index.held.put(new RecapId("x"), "stray");

        var found = new StoreVerifier(folder, RunFolders.identification(folder), stores.open()).verify();

        assertThat(found.differences())
                .containsExactly(
                        StoreDifference.of(Store.GRAPH, new RecapId("a"), Fault.MISSING),
                        StoreDifference.of(Store.GRAPH, new RecapId("b"), Fault.DIFFERS),
                        StoreDifference.of(Store.INDEX, new RecapId("x"), Fault.EXTRA));
        assertThat(indexRun(folder, stores).repair(found.differences())).isEqualTo(3);
        assertThat(stores.dump()).isEqualTo(whole);
    }

    @Test
    void whatHidesBehindAnUnchangedDigestIsFoundAndMended() throws IOException {
        write("a", "Marie Dupont.");
        write("b", "Jean Petit.");
        run(false);
        int writes = stores.graph.writes;
        stores.graph.flaws.add(new StoreFlaw(new RecapId("b"), StoreFlaw.Aspect.PERSON, "person:jean-petit"));
        stores.graph.flaws.add(new StoreFlaw(null, StoreFlaw.Aspect.ORPHAN, "theme:stray"));
        stores.index.damaged.add(new RecapId("a"));

        var found = new StoreVerifier(folder, RunFolders.identification(folder), stores.open()).verify();

        assertThat(found.differences())
                .extracting(StoreDifference::message)
                .containsExactly(
                        "graphe :  [que rien ne raconte, theme:stray] est en trop",
                        "graphe : b [personne, person:jean-petit] diffère de ce qui a été lu",
                        "index : a diffère de ce qui a été lu");
        assertThat(indexRun(folder, stores).repair(found.differences())).isEqualTo(2);
        assertThat(stores.graph.writes).isEqualTo(writes + 1);
        assertThat(new StoreVerifier(folder, RunFolders.identification(folder), stores.open())
                        .verify()
                        .isSound())
                .isTrue();
    }

    private RunReport run(Extraction extraction) {
        return new IndexRun(
                        folder, extraction, RunFolders.identification(folder), stores.open(), IndexProgress.silent())
                .run(List.of(input), false);
    }
}
