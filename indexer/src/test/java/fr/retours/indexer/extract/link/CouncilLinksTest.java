package fr.retours.indexer.extract.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.extract.ReadRecap;
import org.junit.jupiter.api.Test;

class CouncilLinksTest {
    @Test
    void tiesTheAuthorityWhoseCouncilTheTitleNames() {
        assertThat(ReadRecap.titled(
                                "Retour sur le conseil communautaire de Redon Agglomération",
                                "Les élus ont débattu de l’eau.")
                        .linksOf("Redon Agglomération"))
                .isEqualTo("organizer represented");
        assertThat(ReadRecap.titled("Compte rendu du conseil municipal de Vannes", "Les élus ont débattu de l’eau.")
                        .linksOf("Vannes"))
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
