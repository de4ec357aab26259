package fr.retours.indexer.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.corpus.CorpusReader;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.extraction.text.Lexicon;
import fr.retours.indexer.OutlineJson;
import fr.retours.indexer.RecapOutline;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.resolve.doubt.DoubtedFacts;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.text.LatinFolding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided of the samples in parts of the corpus, by rules and by the decisions of the documentation. */
class RecapIdentityTest {
    private static final int PARTS = 40;
    private static final List<RecapFacts> EXTRACTED = new ArrayList<>();

    private static CorpusResolver resolver;
    private static Curation byHand;

    @BeforeAll
    static void extract(@TempDir Path temp) throws IOException {
        resolver = CorpusResolver.of(new Lexicon(), Territories.load());
        var extractor = ShippedExtractor.EXTRACTOR;
        new CorpusReader()
                .readAll(List.of(Path.of("..", "samples")))
                .recaps()
                .forEach(one -> EXTRACTED.add(extractor.extract(one)));
        for (int year = 2009; year < 2014; year++) {
            EXTRACTED.add(extractor.extract(fair("Brest", year)));
        }
        EXTRACTED.add(extractor.extract(fair("Grenoble", 2011))); // on one day with that of Brest
        String doc = Files.readString(Path.of("..", "docs", "curation.md"));
        String yaml = doc.substring(doc.indexOf("```yaml\n") + 8);
        byHand = CurationReader.read(
                Files.writeString(temp.resolve("curation.yaml"), yaml.substring(0, yaml.indexOf("```"))));
    }

    private static Recap fair(String town, int year) {
        return new Recap(
                new RecapId("foire-" + LatinFolding.words(town) + "-" + year),
                "Foire du vent à " + town + ", le 4 mai " + year,
                null,
                LocalDate.of(year, 5, 4),
                "La journée a été ouverte par Jean Morvan, maire de Brest.",
                "");
    }

    private static List<RecapFacts> part(Random random) {
        List<RecapFacts> part = new ArrayList<>(EXTRACTED);
        Collections.shuffle(part, random);
        return part.subList(0, 1 + random.nextInt(part.size()));
    }

    private static IdentityResolution resolve(List<RecapFacts> facts, Curation curation) {
        var claims = new CorpusClaims();
        facts.forEach(claims::add);
        return resolver.resolve(claims, curation);
    }

    @Test
    void whatIsHeldOfARunBeforeGivesWhatAWholeRunGives() {
        var held = new CorpusResolver.HeldClaims();
        var read = new AtomicInteger();

        for (Curation curation : List.of(Curation.NONE, byHand, Curation.NONE)) {
            var claims = held.claims(() -> "as it was", () -> {
                read.incrementAndGet();
                var made = new CorpusClaims();
                EXTRACTED.forEach(made::add);
                return made;
            });
            var resolution = held.resolve(resolver, claims, curation);
            var whole = resolve(EXTRACTED, curation);
            assertThat(EXTRACTED)
                    .allSatisfy(facts -> assertThat(resolution.apply(facts)).isEqualTo(whole.apply(facts)));
            assertThat(resolution.notes()).isEqualTo(whole.notes());
        }
        assertThat(read).hasValue(1);
        held.claims(() -> "otherwise", () -> {
            read.incrementAndGet();
            return new CorpusClaims();
        });
        assertThat(read).hasValue(2);
    }

    @Test
    void factsWithOneFingerprintBecomeTheSame() {
        Map<RecapId, Map<String, RecapFacts>> became = new HashMap<>();

        for (int seed = 0; seed < PARTS; seed++) {
            List<RecapFacts> part = part(new Random(seed));
            var resolution = resolve(part, seed % 2 == 0 ? Curation.NONE : byHand);
            for (RecapFacts facts : part) {
                RecapId id = facts.recap().id();
                var resolved = resolution.apply(facts);
                var same = became.computeIfAbsent(id, any -> new HashMap<>())
                        .putIfAbsent(resolution.identity(id).fingerprint(), resolved);
                assertThat(same == null ? resolved : same)
                        .as("%s, seed %d", id, seed)
                        .isEqualTo(resolved);
            }
        }

        assertThat(became.getOrDefault(new RecapId("foire-grenoble-2011"), Map.of())
                        .values())
                .as("doubted beside the fair of Brest, and not alone")
                .extracting(facts -> facts.people().getFirst().proof().confidence())
                .contains(DoubtedFacts.UNLIKELY)
                .anyMatch(confidence -> confidence > DoubtedFacts.UNLIKELY);
        assertThat(became.values()).as("some became several things").anyMatch(each -> each.size() > 2);
        assertThat(became.values().stream().mapToInt(Map::size).sum())
                .as("hardly any fingerprint is another though the facts are the same")
                .isLessThan(became.values().stream()
                                .mapToInt(each -> new HashSet<>(each.values()).size())
                                .sum()
                        + became.size() / 2);
    }

    @Test
    void theIdsAreThoseOfTheFacts() {
        for (int seed = 0; seed < PARTS; seed++) {
            List<RecapFacts> part = part(new Random(seed));
            var resolution = resolve(part, seed % 2 == 0 ? Curation.NONE : byHand);

            assertThat(part)
                    .allSatisfy(facts -> assertThat(
                                    resolution.identity(facts.recap().id()).ids())
                            .isEqualTo(ids(resolution.apply(facts))));
        }
    }

    private static Set<String> ids(RecapFacts facts) {
        var ids = new HashSet<String>();
        facts.people().forEach(one -> ids.add(one.person().id().value()));
        facts.bodies().forEach(one -> ids.add(one.body().id().value()));
        facts.event().ifPresent(one -> ids.add(one.id().value()));
        return ids;
    }

    @Test
    void outlinesReadBackAreTheSame() {
        Stream<RecapOutline> outlines = EXTRACTED.stream().map(RecapOutline::of);

        assertThat(outlines)
                .hasSameSizeAs(EXTRACTED)
                .allSatisfy(one ->
                        assertThat(OutlineJson.read(OutlineJson.write(one))).isEqualTo(one));
    }
}
