package fr.retours.extraction.narration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.rule.Rules;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NarrationRulesTest {

    @Test
    void everySignHasItsWeightAndEveryWeightItsSign() {
        Set<String> weighed = new HashSet<>();
        for (WordTable.Row row :
                WordTable.read("extraction/lists/recits-poids.tsv", 5).rows()) {
            NarrationSign sign = NarrationSign.of(row);
            if (sign.place() == NarrationSign.Place.FACTS) {
                assertThat(NarrationFact.of(sign.name())).isNotNull();
            } else {
                weighed.add(sign.name());
            }
        }

        assertThat(weighed)
                .containsExactlyInAnyOrderElementsOf(new NarrationRules(Rules.of(KnowledgeBase.shipped())).signs());
    }
}
