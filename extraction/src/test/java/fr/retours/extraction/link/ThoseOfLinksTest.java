package fr.retours.extraction.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThoseOfLinksTest {
    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Trois démarches ont été comparées : celle de la Ville de Nevers et celle du SDE 35. | SDE 35 | presented
            Deux projets ont retenu l'attention : celui de la SCIC Bois Vivant, puis celui de la Ville de Rodez. | Rodez | presented
            Le bureau réunit la direction de l'ADEME et celle de la MSA.                        | MSA    | mentioned
            """)
    void whatAPronounTakesUpIsPresented(String text, String name, String links) {
        assertThat(ReadRecap.of(text).linksOf(name)).isEqualTo(links);
    }
}
