package fr.retours.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchCalendarTest {
    @Test
    void namesAreFoldedAndInOrder() {
        assertThat(FrenchCalendar.months())
                .hasSize(12)
                .startsWith("janvier", "fevrier")
                .contains("aout")
                .endsWith("decembre");
        assertThat(FrenchCalendar.days()).hasSize(7).startsWith("lundi").endsWith("dimanche");
    }
}
