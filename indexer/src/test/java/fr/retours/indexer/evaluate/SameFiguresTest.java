package fr.retours.indexer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.corpus.CorpusReader;
import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.indexer.FactsJson;
import fr.retours.model.fact.RecapFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that comes with the annotation and our own scoring give the same figures. */
class SameFiguresTest {
    private static final Path SHARED = Path.of(System.getProperty("retours.shared", "../../shared"));
    private static final Offset<Double> ROUNDING = Offset.offset(0.00006);

    @TempDir
    private Path folder;

    @Test
    void ourFiguresAreThoseOfTheAnnotationsOwnScript() throws IOException, InterruptedException {
        Path gold = SHARED.resolve("gold");
        assumeTrue(Files.exists(gold.resolve("score.py")), () -> "no annotation at " + gold.toAbsolutePath());
        var extractor = ShippedExtractor.EXTRACTOR;
        List<RecapFacts> facts = new CorpusReader()
                .readAll(List.of(SHARED.resolve("corpus"))).recaps().stream()
                        .skip(1) // one of them is missing on purpose
                        .map(extractor::extract)
                        .toList();

        var ours = Evaluation.of(GoldSet.read(gold), facts);
        JsonNode theirs = script(gold, facts);

        assertThat(theirs.size()).isEqualTo(ours.scores().size() + 1);
        assertThat(ours.overall()).isCloseTo(theirs.get("overall").asDouble(), ROUNDING);
        ours.scores().forEach((row, score) -> {
            JsonNode same = theirs.get(row);
            assertThat(score)
                    .as(row)
                    .isEqualTo(new KindScore(
                            same.get("tp").asInt(),
                            same.get("fp").asInt(),
                            same.get("fn").asInt()));
            assertThat(score.f1()).as(row).isCloseTo(same.get("f1").asDouble(), ROUNDING);
        });
    }

    private JsonNode script(Path gold, List<RecapFacts> facts) throws IOException, InterruptedException {
        Path file = Files.write(
                folder.resolve("facts.jsonl"),
                facts.stream().map(FactsJson::write).toList());
        Process python;
        try {
            python = new ProcessBuilder(
                            "python3", gold.resolve("score.py").toString(), gold.toString(), file.toString(), "--json")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no python3 here");
            throw e;
        }
        byte[] said =
                python.getInputStream().readAllBytes(); // to its end: a reader that closes before breaks the writer
        JsonNode table = JsonMapper.builder().build().readTree(said);
        assertThat(python.waitFor()).isZero();
        return table;
    }
}
