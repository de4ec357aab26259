package fr.retours.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import org.junit.jupiter.api.Test;

class FactBoundsTest {
    @Test
    void whatIsTooLongForANameIsLeftOutWithItsMentionsAndTheRestStays() {
        RecapFacts facts = FactsBuilder.recap("r", "Titre")
                .body("Anne Delmas. " + "Jean".repeat(100) + " Petit.")
                .person("Anne Delmas")
                .person("Jean".repeat(100) + " Petit")
                .build();

        RecapFacts within = FactBounds.within(facts);

        assertThat(within.people()).extracting(Participation::name).containsExactly("Anne Delmas");
        assertThat(within.mentions())
                .allSatisfy(one -> assertThat(one.entity())
                        .isEqualTo(within.people().getFirst().person().id()));
    }

    @Test
    void ordinaryFactsStayAsTheyAre() {
        RecapFacts facts = FactsBuilder.recap("r", "Titre")
                .body("Anne Delmas et Jean Petit.")
                .person("Anne Delmas")
                .person("Jean Petit")
                .build();

        assertThat(FactBounds.within(facts)).isEqualTo(facts);
    }
}
