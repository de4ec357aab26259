package fr.retours.corpus;

import static org.assertj.core.api.Assertions.assertThatCode;

import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text may end anywhere: no rule reads past its last word. */
class CutTextsTest {
    private static final Path RECAPS =
            Path.of(System.getProperty("retours.root", ".."), "indexer/src/test/resources/gold/own/recaps.jsonl");
    /** Characters before the cut that are read with it. */
    private static final int READ = 60;

    private static final RecapExtractor EXTRACTOR = ShippedExtractor.EXTRACTOR;

    static Stream<String> bodies() throws IOException {
        return new CorpusReader().readAll(List.of(RECAPS)).recaps().stream().map(Recap::body);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isReadWhereverItEnds(String body) {
        IntStream.range(1, body.length())
                .filter(end ->
                        Character.isLetterOrDigit(body.charAt(end - 1)) && !Character.isLetterOrDigit(body.charAt(end)))
                .mapToObj(end -> body.substring(Math.max(0, end - READ), end))
                .forEach(text -> assertThatCode(
                                () -> EXTRACTOR.extract(new Recap(new RecapId("r"), "Retour", null, null, text, "")))
                        .as(text)
                        .doesNotThrowAnyException());
    }
}
