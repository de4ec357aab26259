package fr.retours.extraction.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestimonyLinksTest {
    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Le témoignage de Paul Simon, directeur de la SCIC Bois Vivant, a plu. | SCIC Bois Vivant | represented presented
            Retour d'expérience de Marie Blanc (Ville de Quimper). | Quimper | represented presented
            Le témoignage de Paul Simon a plu. L'ADEME était loin. | ADEME | mentioned
            """)
    void whoTestifiesPresentsWhatTheyDo(String text, String name, String links) {
        assertThat(ReadRecap.of(text).linksOf(name)).isEqualTo(links);
    }
}
