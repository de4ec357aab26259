package fr.retours.indexer.extract.narration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.extract.text.Grammar;
import fr.retours.indexer.extract.text.TextAnnotator;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.Knowledge;
import fr.retours.indexer.lexicon.WordTable;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NarrationCuesTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final TextAnnotator ANNOTATOR = new TextAnnotator(Knowledge.shipped());

    @Test
    void everyExampleIsFoundByItsOwnWords() {
        var missed = KNOWLEDGE.table("recits", 3).rows().stream()
                .filter(row -> !isFound(new NarrationCues(KNOWLEDGE, List.of(row)), row.text(0), row.text(2)))
                .map(row -> row.text(1) + " in « " + row.text(2) + " »")
                .toList();

        assertThat(missed).isEmpty();
    }

    @Test
    void everySignHasItsWeightAndEveryWeightItsSign() {
        Set<String> weighed = new HashSet<>();
        for (WordTable.Row row : KNOWLEDGE.table("recits-poids", 5).rows()) {
            NarrationSign sign = NarrationSign.of(row);
            if (sign.place() == NarrationSign.Place.FACTS) {
                assertThat(NarrationFact.of(sign.name())).isNotNull();
            } else {
                weighed.add(sign.name());
            }
        }

        assertThat(weighed).containsExactlyInAnyOrderElementsOf(new NarrationCues(KNOWLEDGE).signs());
    }

    private static boolean isFound(NarrationCues cues, String sign, String example) {
        var words = new Words(
                ANNOTATOR.annotate(new Recap(new RecapId("example"), "Sans titre", null, null, example, "")),
                new Grammar(KNOWLEDGE));
        return IntStream.range(0, words.sentenceCount())
                .anyMatch(one -> cues.find(sign, words, one).isPresent());
    }
}
