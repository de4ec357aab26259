package fr.retours.indexer.extract.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.extract.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouncilLinksTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Retour sur le conseil communautaire de Redon Agglomération | Redon Agglomération
            Compte rendu du conseil municipal de Vannes                | Vannes
            """)
    void tiesTheAuthorityWhoseCouncilTheTitleNames(String title, String authority) {
        assertThat(ReadRecap.titled(title, "Les élus ont débattu de l’eau.").linksOf(authority))
                .isEqualTo("organizer represented");
    }

    @Test
    void tiesTheAuthorityWhoseCouncilMetAsTheFirstSentencesSay() {
        var read = ReadRecap.titled(
                "Compte rendu du 20 janvier",
                "Le 20 janvier à 17 heures 30, le Conseil communautaire de la Communauté de communes « Pévèle-Carembault »,"
                        + " dûment convoqué, s’est réuni en session ordinaire.");

        assertThat(read.linksOf("Communauté de communes Pévèle-Carembault")).isEqualTo("organizer represented");
    }

    @Test
    void tiesTheGroupingNamedMostWhereItsCouncilMet() {
        var read = ReadRecap.titled(
                "Conseil communautaire du 25 janvier",
                "Le Conseil communautaire s’est réuni sous la présidence d’Antoine Morel. Les élus de Redon Agglomération"
                        + " ont voté. Redon Agglomération aide Rennes Métropole. Redon Agglomération paiera.");

        assertThat(read.linksOf("Redon Agglomération")).isEqualTo("organizer represented");
    }

    @Test
    void leavesACouncilAloneThatIsOnlyNamed() {
        assertThat(ReadRecap.of("Le vœu du conseil municipal de Vannes a été lu.")
                        .linksOf("Vannes"))
                .isEqualTo("mentioned");
    }
}
