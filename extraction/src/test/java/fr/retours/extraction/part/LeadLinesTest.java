package fr.retours.extraction.part;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Ngoné Petit, « Fork »", "Anne Morvan – Ce que disent les haies", "Anne Morvan (« Fork »"})
    void aTextMayBeginWithSomeoneAndTheTitleOfATalk(String title) {
        ReadRecap read = ReadRecap.titled(title, "Nous avons parlé des haies.");

        assertThat(read.facts().mentions()).isNotEmpty();
        assertThat(read.facts().mentions().getFirst().start()).isZero();
    }
}
