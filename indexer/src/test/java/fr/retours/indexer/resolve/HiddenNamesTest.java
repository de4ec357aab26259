package fr.retours.indexer.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.PersonId;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HiddenNamesTest {
    private static final RecapFacts FACTS = FactsBuilder.recap("1", "Jean Martin à la Foire")
            .body("M. Martin a parlé, puis Paule Martin et MARTIN Jean.")
            .person("Jean Martin")
            .mention(0, 11, PersonId.named("Jean Martin"))
            .build();

    @Test
    void hiddenPeopleLeaveBlanksOfTheSameLengthInTextAndTitles() {
        var names = HiddenNames.in(FACTS, UnaryOperator.identity(), Set.of(PersonId.named("Jean Martin")));

        Recap blanked = names.blanked(FACTS.recap());

        assertThat(blanked.title()).isEqualTo("████ ██████ à la Foire");
        assertThat(blanked.body()).isEqualTo("M. ██████ a parlé, puis Paule ██████ et ██████ ████.");
        assertThat(names.blanked(FACTS.event().orElseThrow().title())).isEqualTo("████ ██████ à la Foire");
    }

    @Test
    void whatSomebodyHiddenSignsNobodySigns() {
        var names = HiddenNames.in(FACTS, UnaryOperator.identity(), Set.of(PersonId.named("Jean Martin")));

        assertThat(names.blanked(FACTS.recap().by("Zoé Petit et Jean Martin")).author())
                .isEmpty();
        assertThat(names.blanked(FACTS.recap().by("Paule Martin")).author()).isEqualTo("Paule Martin");
    }

    @Test
    void whereNobodyIsHiddenTheRecapIsTheSame() {
        var names = HiddenNames.in(FACTS, UnaryOperator.identity(), Set.of(PersonId.named("Paule Martin")));

        assertThat(names.blanked(FACTS.recap())).isSameAs(FACTS.recap());
        assertThat(names.blanked("Jean Martin")).isEqualTo("Jean Martin");
    }
}
