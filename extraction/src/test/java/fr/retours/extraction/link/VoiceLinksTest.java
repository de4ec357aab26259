package fr.retours.extraction.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceLinksTest {
    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            « Nous manquons d'artisans », alerte la CAPEB. | CAPEB | represented
            « Il faut du temps », a ajouté un maire.  Pour l'AMRF, la loi reste à améliorer. | AMRF | represented
            Du côté de la FNCOFOR, on insiste sur le bois local. | FNCOFOR | represented
            Le CLER s'est exprimé sur la réforme. | CLER | represented
            Enercoop et le CLER sont venus présenter leurs actions. | CLER | presented
            L'AFDAS et la MSA tenaient un stand. | MSA | represented
            Le CLER, la MSA et le Département vous donnaient rendez-vous hier. | MSA | co_organizer
            Pour la Ville de Brest, l'enjeu est ailleurs. | Brest | represented
            La Région Bretagne s'est dite prête à avancer. | Bretagne | represented
            Les chiffres de la MSA sont connus. | MSA | mentioned
            """)
    void whoseWordIsGivenTookPart(String text, String name, String links) {
        assertThat(ReadRecap.of(text).linksOf(name)).isEqualTo(links);
    }
}
