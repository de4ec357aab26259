package fr.retours.extraction.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedAgainTest {
    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            L'association Les Mains Vertes a dix ans. L'association a organisé samedi une bourse. | association Les Mains Vertes | organizer
            La fête a eu lieu à Dinan. Merci à la municipalité pour son soutien.                  | Dinan            | supporter
            La fête a eu lieu à Dinan. Le maire a remercié les bénévoles.                         | Dinan            | represented
            La fête a eu lieu à Dinan, en Bretagne. La journée était soutenue par la Région.      | Bretagne         | supporter
            La fête a eu lieu à Dinan. Bruno Le Maire a remercié les bénévoles.                   | Dinan            | mentioned
            La fête a eu lieu à Dinan. La commune voisine a remercié les bénévoles.               | Dinan            | mentioned
            La fête a eu lieu à Dinan. Elle était soutenue par la politique de la ville.          | Dinan            | mentioned
            Les gens de Dinan et de Redon sont là. La ville a remercié les bénévoles.             | Dinan            | mentioned
            """)
    void kindsAndLevelsStandForTheOnlyBodyMeant(String text, String name, String links) {
        assertThat(ReadRecap.of(text).linksOf(name)).isEqualTo(links);
    }
}
