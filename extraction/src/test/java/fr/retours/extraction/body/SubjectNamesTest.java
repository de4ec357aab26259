package fr.retours.extraction.body;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectNamesTest {
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            À Guingamp, Ardolaine emploie soixante salariés. | Ardolaine
            Solenbat fabrique des capteurs. | Solenbat
            Valoristrel recycle les invendus. | Valoristrel
            """)
    void anUnknownNameDoesWhatBodiesDo(String text, String name) {
        assertThat(ReadRecap.of(text).organisations()).contains(name);
    }
}
