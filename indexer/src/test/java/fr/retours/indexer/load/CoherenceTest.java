package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.resolve.CorpusResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Identity over the corpus and incremental runs together, on stores in memory. */
class CoherenceTest {
    private static final List<String> BODIES = List.of(
            "jour 2016-01-10\\nJean Martin, maire, Die",
            "jour 2016-02-10\\nJEAN MARTIN, maire, Crest\\norg AMF",
            "jour 2017-01-10\\nJean Martin, adjoint au maire, Crest\\norg AMF (Association des Maires de France)",
            "Jean Martin",
            "jour 2018-01-10\\nMartin Jean, maire, Gap\\norg Association des Maires de France",
            "jour 2018-02-10\\nà Die\\norg SCIC TETRIS",
            "jour 2018-02-10\\nà Die\\norg Tetris\\nZoé Dupré",
            "jour 2019-01-10\\nZoe Dupre, conseillère municipale, Die");

    @TempDir
    private Path temp;

    private Path input;
    private final ScriptedExtraction extraction = new ScriptedExtraction("v1");

    @BeforeEach
    void writeRecaps() throws IOException {
        input = Files.createDirectory(temp.resolve("recaps"));
        for (int i = 0; i < BODIES.size(); i++) {
            write("r" + i, BODIES.get(i));
        }
    }

    private Path write(String id, String body) throws IOException {
        return Files.writeString(
                input.resolve(id + ".jsonl"),
                "{\"id\":\"" + id + "\",\"title\":\"Sommet des acteurs locaux du climat\",\"body\":\"" + body + "\"}");
    }

    private Identification identification(DataFolder folder) {
        var resolver = new CorpusResolver("zoe"::equals, name -> false, id -> Optional.empty());
        return new CorpusIdentification(resolver, folder);
    }

    private RunReport run(DataFolder folder, FakeStores into, boolean prune, Path... paths) {
        return run(folder, into, extraction, IndexProgress.silent(), prune, List.of(paths));
    }

    private RunReport run(
            DataFolder folder,
            FakeStores into,
            Extraction by,
            IndexProgress progress,
            boolean prune,
            List<Path> paths) {
        return new IndexRun(folder, by, identification(folder), into.open(), progress).run(paths, prune);
    }

    private DataFolder folder(String name) {
        return new DataFolder(temp.resolve(name));
    }

    @Test
    void anyOrderOfFilesAndAnyNumberOfRunsEndTheSame() throws IOException {
        var calm = new FakeStores();
        run(folder("calm"), calm, false, input);
        assertThat(calm.dump()).contains("r0", "r7");

        for (long seed = 1; seed <= 5; seed++) {
            var random = new Random(seed);
            var stores = new FakeStores();
            DataFolder folder = folder("seed" + seed);
            List<Path> files = new ArrayList<>();
            for (int i = 0; i < BODIES.size(); i++) {
                files.add(input.resolve("r" + i + ".jsonl"));
            }
            Collections.shuffle(files, random);
            while (!files.isEmpty()) {
                int count = 1 + random.nextInt(files.size());
                run(folder, stores, extraction, IndexProgress.silent(), false, List.copyOf(files.subList(0, count)));
                files.subList(0, count).clear();
            }

            assertThat(stores.dump()).as("seed %d", seed).isEqualTo(calm.dump());
        }
    }

    @Test
    void removingAndAddingARecapLeavesNoTrace() throws IOException {
        var stores = new FakeStores();
        DataFolder folder = folder("data");
        run(folder, stores, false, input);
        String before = stores.dump();
        String body = BODIES.get(2);
        Files.delete(input.resolve("r2.jsonl"));
        run(folder, stores, true, input);
        assertThat(stores.dump()).isNotEqualTo(before);

        write("r2", body);
        run(folder, stores, false, input);

        assertThat(stores.dump()).isEqualTo(before);
    }

    @Test
    void aKillWhileReadingIsNotMistakenForASettledState() throws IOException {
        var stores = new FakeStores();
        DataFolder folder = folder("data");
        run(folder, stores, false, input);
        String before = stores.dump();
        write("r0", "Une Autre");
        IndexProgress killed = (stage, done, total) -> {
            throw new FakeStores.Killed();
        };
        assertThatThrownBy(() -> run(folder, stores, extraction, killed, false, List.of(input.resolve("r0.jsonl"))))
                .isInstanceOf(FakeStores.Killed.class);
        assertThat(new StoreVerifier(folder, identification(folder), stores.open())
                        .verify()
                        .interrupted())
                .isTrue();

        run(folder, stores, false, input.resolve("r0.jsonl"));

        assertThat(new StoreVerifier(folder, identification(folder), stores.open())
                        .verify()
                        .isSound())
                .isTrue();
        assertThat(stores.dump()).isNotEqualTo(before);
        var calm = new FakeStores();
        run(folder("calm"), calm, false, input);
        assertThat(stores.dump()).isEqualTo(calm.dump());
    }

    @Test
    void aNewExtractorReadsRecapsAgainThatAreNotInTheInput() throws IOException {
        var stores = new FakeStores();
        DataFolder folder = folder("data");
        run(folder, stores, false, input);
        var newer = new ScriptedExtraction("v2");

        run(folder, stores, newer, IndexProgress.silent(), false, List.of(input.resolve("r0.jsonl")));
        int extractions = newer.extractions.get();
        var again = run(folder, stores, newer, IndexProgress.silent(), false, List.of(input));

        assertThat(extractions).isEqualTo(BODIES.size());
        assertThat(newer.extractions).hasValue(extractions);
        assertThat(again.nothingChanged()).isTrue();
    }

    @Test
    void aCorrectionTakesEffectWithoutReadingAgain() throws IOException {
        var stores = new FakeStores();
        DataFolder folder = folder("data");
        run(folder, stores, false, input);
        int extractions = extraction.extractions.get();
        Files.writeString(folder.curation(), "hide:\n- {id: person:zoe-dupre, reason: à sa demande, date: 2026-03-01}");

        var report = run(folder, stores, false, input);

        assertThat(report.written()).isEqualTo(2);
        assertThat(extraction.extractions).hasValue(extractions);
        assertThat(run(folder, stores, false, input).nothingChanged()).isTrue();
    }

    @Test
    void aCorrectionTakenBackBringsBackTheFormerStores() throws IOException {
        var stores = new FakeStores();
        DataFolder folder = folder("data");
        run(folder, stores, false, input);
        String before = stores.dump();
        String version = RunFolders.journal(folder).version();
        String ground = ", reason: essai, date: 2026-03-01}\n";
        List<String> decisions = List.of(
                "merge:\n- {ids: [person:jean-martin, person:zoe-dupre]" + ground,
                "split:\n- {id: person:zoe-dupre, recaps: [r7]" + ground,
                "rename:\n- {id: 'org:amf', name: Maires de France" + ground,
                "alias:\n- {id: 'org:amf', name: SCIC Tetris" + ground,
                "took_part:\n- {id: person:zoe-dupre, recaps: [r7], took_part: false" + ground,
                "hide:\n- {id: person:zoe-dupre" + ground);

        for (String decision : decisions) {
            Files.writeString(folder.curation(), decision);
            assertThat(run(folder, stores, false, input).notes()).as(decision).isEmpty();
            assertThat(stores.dump()).as(decision).isNotEqualTo(before);

            Files.writeString(folder.curation(), "merge:\n# " + decision.replace('\n', ' ') + "\n");
            run(folder, stores, false, input);

            assertThat(stores.dump()).as("without " + decision).isEqualTo(before);
            assertThat(RunFolders.journal(folder).version()).isEqualTo(version);
        }
    }

    @Test
    void anIdThatGoesLeadsToItsSuccessor() throws IOException {
        var stores = new FakeStores();
        DataFolder folder = folder("data");
        run(folder, stores, false, input.resolve("r6.jsonl"));

        run(folder, stores, false, input.resolve("r5.jsonl"));

        assertThat(successors(folder))
                .containsEntry("org:tetris", "org:scic-tetris")
                .doesNotContainKey("org:scic-tetris");
        Files.writeString(
                folder.curation(), "merge:\n- {ids: ['org:amf', 'org:scic-tetris'], reason: essai, date: 2026-03-01}");
        run(folder, stores, false, input.resolve("r1.jsonl"));
        assertThat(successors(folder)).containsEntry("org:tetris", "org:amf");
        Files.delete(folder.curation());
        run(folder, stores, true, input.resolve("r6.jsonl"));
        assertThat(successors(folder))
                .containsEntry("org:scic-tetris", "org:tetris")
                .doesNotContainKey("org:tetris");
    }

    private static Map<String, String> successors(DataFolder folder) {
        return RecapArchive.ask(folder, archive -> archive.givenIds().successors());
    }
}
