package fr.retours.extraction.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouncilLinksTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Retour sur le conseil communautaire de Redon Agglomération | Les élus ont débattu. | Redon Agglomération
            Compte rendu du conseil municipal de Vannes                | Les élus ont débattu. | Vannes
            Compte rendu du 20 janvier | Le 20 janvier à 17 heures 30, le Conseil communautaire de la Communauté de \
            communes « Pévèle-Carembault », dûment convoqué, s’est réuni en session ordinaire. \
            | Communauté de communes Pévèle-Carembault
            Conseil communautaire du 25 janvier | Le Conseil communautaire s’est réuni sous la présidence d’Antoine \
            Morel. Les élus de Redon Agglomération ont voté. Redon Agglomération aide Rennes Métropole. \
            Redon Agglomération paiera. | Redon Agglomération
            """)
    void tiesTheAuthorityWhoseCouncilMet(String title, String body, String authority) {
        assertThat(ReadRecap.titled(title, body).linksOf(authority)).isEqualTo("organizer represented");
    }

    @Test
    void leavesACouncilAloneThatIsOnlyNamed() {
        assertThat(ReadRecap.of("Le vœu du conseil municipal de Vannes a été lu.")
                        .linksOf("Vannes"))
                .isEqualTo("mentioned");
    }

    @Test
    void aTitleThatEndsTheTextsWordsIsReadToItsEnd() {
        assertThat(ReadRecap.titled("À Brest", "- »").linksOf("Brest")).isEqualTo("mentioned");
    }
}
