package fr.retours.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.model.fact.RecapFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the samples tell and, where they lie beside the project, real recaps and texts that are none. */
class NarratedRecapsTest {
    private static final Path SHARED = Path.of(System.getProperty("retours.shared", "../../shared"));

    private static List<RecapFacts> read(Path texts) {
        assumeTrue(Files.exists(texts), () -> "no texts at " + texts.toAbsolutePath());
        return new CorpusReader()
                .readAll(List.of(texts)).recaps().parallelStream()
                        .map(ShippedExtractor.EXTRACTOR::extract)
                        .toList();
    }

    @Test
    void everySampleRecountsAnEvent() {
        assertThat(read(Path.of("../samples")))
                .hasSizeGreaterThan(15)
                .allSatisfy(facts ->
                        assertThat(facts.event()).as(facts.recap().title()).isPresent());
    }

    @Test
    void everyRealRecapRecountsAnEvent() {
        assertThat(read(SHARED.resolve("corpus")))
                .hasSize(10)
                .allSatisfy(facts ->
                        assertThat(facts.event()).as(facts.recap().title()).isPresent());
    }

    @Test
    void theAnswersOfAFaqTellNextToNoEvent() {
        assertThat(read(SHARED.resolve("relevance/faq-docs.jsonl")))
                .hasSize(523)
                .filteredOn(facts -> facts.event().isPresent())
                .hasSizeLessThanOrEqualTo(10);
    }
}
