package fr.retours.extraction.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresenterLinksTest {
    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Anne Delmas, adjointe à Brest, a présenté sa démarche d'achats.                | Brest            | represented presented
            Anne Delmas, de la SCIC Bois Vivant, a présenté le projet de chaufferie.       | SCIC Bois Vivant | represented presented
            Anne Delmas, directrice de la SCIC Bois Vivant, a partagé son expérience.      | SCIC Bois Vivant | represented presented
            Anne Delmas, directrice de l'ADEME, a présenté les enjeux de la journée.       | ADEME            | represented
            Anne Delmas, adjointe à Brest, est venue témoigner.                            | Brest            | represented presented
            Anne Delmas a présenté la SCIC Bois Vivant.                                    | SCIC Bois Vivant | presented
            La SCIC Bois Vivant, présentée par Anne Delmas, grandit.                       | SCIC Bois Vivant | presented
            Anne Delmas, directrice de la SCIC Bois Vivant, présentera son projet en juin. | SCIC Bois Vivant | mentioned
            """)
    void whoseProjectIsPresentedByItsPeople(String text, String name, String links) {
        assertThat(ReadRecap.of(text).linksOf(name)).isEqualTo(links);
    }
}
