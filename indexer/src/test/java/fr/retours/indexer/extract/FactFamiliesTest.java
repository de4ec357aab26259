package fr.retours.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.rule.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactFamiliesTest {
    private final FactFamilies families = new FactFamilies(Rules.of(KnowledgeBase.shipped()));

    @Test
    void goFromTheRuleAndWhatIsKnownOfThePersonToAllOfTheKind() {
        assertThat(families.of(List.of("given-name", "animé-par"), "corps"))
                .containsExactly("animé-par, corps", "animé-par", "@avant, corps", "@avant", "corps", "toutes");
    }

    @Test
    void whatSeveralRulesShowIsAFamilyOfItsOwnAndAGuessAddsNothing() {
        assertThat(families.of(List.of("animé-par", "assumed"), "rien").getFirst())
                .isEqualTo("animé-par, rien");
        assertThat(families.of(List.of("animé-par", "explique"), "rien").getFirst())
                .isEqualTo("plusieurs, rien");
    }

    @Test
    void whatOnlyShowsThatANameIsAPersonsShowsNoPresence() {
        assertThat(families.of(List.of("given-name"), "rien")).containsExactly("rien", "toutes");
    }
}
