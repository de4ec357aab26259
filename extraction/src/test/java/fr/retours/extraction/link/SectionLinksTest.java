package fr.retours.extraction.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionLinksTest {
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Témoignages            | Ville de Rodez teste un minibus.            | presented
            Retours d'expérience   | Ville de Rodez a opté pour un minibus.      | presented
            Tour de table          | Ville de Rodez connaît les mêmes freins.    | represented
            Contexte               | Ville de Rodez teste un minibus.            | mentioned
            Témoignages            | loi ne vise pas la Ville de Rodez, dit-on.  | mentioned
            """)
    void theHeadingTellsWhyABodyIsNamed(String heading, String behind, String links) {
        String text = "La salle était pleine hier soir.\n\n" + heading + "\n\nLa " + behind;

        assertThat(ReadRecap.of(text).linksOf("Rodez")).isEqualTo(links);
    }
}
