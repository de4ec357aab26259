package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.corpus.CorpusReader;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.extraction.text.Lexicon;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples, and homonyms of whom the older comes last, end the same in any order and any number of runs. */
class SamplesInAnyOrderTest {
    private static final int SEEDS = 6;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<RecapId, RecapFacts> EXTRACTED = new TreeMap<>();

    private static CorpusResolver resolver;

    @TempDir
    private Path temp;

    private final Map<RecapId, Path> files = new TreeMap<>();
    private final Map<String, FakeStores> stores = new HashMap<>();

    @BeforeAll
    static void extract() {
        resolver = CorpusResolver.of(new Lexicon(), Territories.load());
        var extractor = ShippedExtractor.EXTRACTOR;
        List<Recap> recaps = new ArrayList<>(
                new CorpusReader().readAll(List.of(Path.of("..", "samples"))).recaps());
        recaps.add(homonym("z-ancien", "Fête de l’eau", "Lorient", LocalDate.of(2009, 5, 4)));
        recaps.add(homonym("a-recent", "Foire du vent", "Brest", LocalDate.of(2010, 5, 4)));
        recaps.forEach(one -> EXTRACTED.put(one.id(), extractor.extract(one)));
    }

    private static Recap homonym(String id, String title, String town, LocalDate day) {
        return new Recap(
                new RecapId(id),
                title + " à " + town + ", le 4 mai " + day.getYear(),
                null,
                day,
                "La journée a été ouverte par Jean Morvan, maire de " + town + ".",
                "");
    }

    /** Every recap in a file of its own. */
    @BeforeEach
    void write() throws IOException {
        for (RecapFacts facts : EXTRACTED.values()) {
            Recap recap = facts.recap();
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("id", recap.id().value());
            fields.put("title", recap.title());
            fields.put("body", recap.body());
            fields.put("summary", recap.summary());
            Path file = temp.resolve("recap" + files.size() + ".jsonl");
            files.put(recap.id(), Files.writeString(file, JSON.writeValueAsString(fields)));
        }
    }

    @Test
    void theOrderOfRecapsDoesNotMatterToWhoIsWho() {
        List<RecapFacts> facts = new ArrayList<>(EXTRACTED.values());
        var expected = new HashSet<>(resolver.resolve(facts, Curation.NONE));

        for (long seed = 1; seed <= SEEDS; seed++) {
            Collections.shuffle(facts, new Random(seed));

            assertThat(new HashSet<>(resolver.resolve(facts, Curation.NONE)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theOlderHomonymHasThePlainIdThoughItComesLast() {
        List<RecapFacts> facts = List.of(fact("a-recent"), fact("z-ancien"));

        var resolved = resolver.resolve(facts, Curation.NONE);

        assertThat(resolved)
                .extracting(one -> one.people().getFirst().person().id().value())
                .containsExactly("person:jean-morvan-2", "person:jean-morvan");
    }

    private static RecapFacts fact(String id) {
        return EXTRACTED.entrySet().stream()
                .filter(one -> one.getKey().value().equals(id))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOrderAndNumberOfRunsDoNotMatterToTheStores() {
        String expected = run("whole", List.of(List.copyOf(files.values())));

        for (long seed = 1; seed <= SEEDS; seed++) {
            var random = new Random(seed);
            List<Path> left = new ArrayList<>(files.values());
            Collections.shuffle(left, random);
            List<List<Path>> runs = new ArrayList<>();
            while (!left.isEmpty()) {
                int count = 1 + random.nextInt(left.size());
                runs.add(List.copyOf(left.subList(0, count)));
                left.subList(0, count).clear();
            }

            assertThat(run("seed" + seed, runs)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void recapsThatComeOneByOneTheOlderHomonymLastEndTheSame() {
        String expected = run("whole", List.of(List.copyOf(files.values())));
        List<List<Path>> oneByOne = new ArrayList<>();
        files.forEach((id, file) -> oneByOne.add(List.of(file)));

        assertThat(oneByOne.getLast()).as("the older homonym is last").isEqualTo(List.of(file("z-ancien")));
        assertThat(run("one-by-one", oneByOne)).isEqualTo(expected);
    }

    @Test
    void theDecisionsShownInTheDocumentationApplyAndTakenBackLeaveNoTrace() throws IOException {
        List<Path> all = List.copyOf(files.values());
        String before = run("data", List.of(all));
        Path curation = new DataFolder(temp.resolve("data")).curation();
        String doc = Files.readString(Path.of("..", "docs", "curation.md"));
        String yaml = doc.substring(doc.indexOf("```yaml\n") + 8);
        Files.writeString(curation, yaml.substring(0, yaml.indexOf("```")));
        var decided = new CorpusIdentification(resolver, new DataFolder(temp.resolve("data")));

        assertThat(decided.curation().decisions()).hasSameSizeAs(DecisionKind.values());
        assertThat(decided.resolve(List.copyOf(EXTRACTED.values())).notes())
                .as("nearly all apply: better reading may settle one by itself")
                .hasSizeLessThan(3);
        assertThat(run("data", List.of(all))).isNotEqualTo(before);

        Files.delete(curation);
        assertThat(run("data", List.of(all))).isEqualTo(before);
    }

    private Path file(String id) {
        return files.entrySet().stream()
                .filter(one -> one.getKey().value().equals(id))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Runs into the stores of that name, which the folder of that name goes with. */
    private String run(String name, List<List<Path>> runs) {
        var folder = new DataFolder(temp.resolve(name));
        FakeStores into = stores.computeIfAbsent(name, any -> new FakeStores());
        for (List<Path> paths : runs) {
            var identification = new CorpusIdentification(resolver, folder);
            new IndexRun(folder, new Recorded(), identification, into.open(), IndexProgress.silent()).run(paths, false);
        }
        return into.dump();
    }

    /** Gives what was extracted before: reading is not what is tested here. */
    private static final class Recorded implements Extraction {
        @Override
        public String version() {
            return "recorded";
        }

        @Override
        public RecapFacts extract(Recap recap) {
            RecapFacts facts = EXTRACTED.get(recap.id());
            if (facts == null) {
                throw new IllegalArgumentException("recap must be a sample, got " + recap.id());
            }
            return new RecapFacts(
                    recap, facts.narration(), facts.people(), facts.bodies(), facts.subjects(), facts.mentions());
        }
    }
}
